class GEN03_new_t {
	static function f<T>():T
		return new T(); //~ ERROR Cannot construct type parameter f.T

	static function g<T:haxe.Constraints.Constructible<Void->Void>>():T
		return new T(); //~ ERROR Cannot construct type parameter g.T

	static function main() {
		new Array();
	}
}
