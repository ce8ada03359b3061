class ABS02_incompatible_p {}
class ABS02_incompatible_q extends ABS02_incompatible_p {}
abstract ABS02_incompatible_a(Int) {}
abstract ABS02_incompatible_b(Int) from ABS02_incompatible_a {} //~ ERROR You can only declare from/to with compatible types
abstract ABS02_incompatible_c(String) to Int {} //~ ERROR You can only declare from/to with compatible types
abstract ABS02_incompatible_d(Int) from Float {} //~ ERROR You can only declare from/to with compatible types
abstract ABS02_incompatible_e(Float) from Int to Float {}
abstract ABS02_incompatible_f<T>(Array<T>) to Array<Int> {} //~ ERROR You can only declare from/to with compatible types
abstract ABS02_incompatible_g(Int) from Dynamic to Dynamic {}
abstract ABS02_incompatible_h(ABS02_incompatible_p) from ABS02_incompatible_q {}
abstract ABS02_incompatible_i(ABS02_incompatible_q) from ABS02_incompatible_p {} //~ ERROR You can only declare from/to with compatible types

class ABS02_incompatible {
	static function main() {}
}
