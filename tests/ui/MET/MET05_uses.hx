@:deprecated("class")
class MET05_old {
	public static var count = 1;

	public function new() {}

	public static function make() {}

	public function run() {}
}

enum MET05_kind {
	@:deprecated("constructor") A;
	B;
	@:deprecated C(x:Int);
}

@:deprecated("enum")
enum MET05_old_kind {
	D;
}

@:deprecated("abstract")
abstract MET05_old_number(Int) from Int {
	public function new(value)
		this = value;

	public static function zero()
		return 0;

	public function get()
		return this;
}

class MET05_base {
	@:deprecated("new")
	public function new() {}

	@:deprecated("method")
	public function old() {}
}

class MET05_derived extends MET05_base {
	override function old() {}
}

class MET05_uses {
	@:deprecated("own") static function own() {}

	static function main() {
		var old = new MET05_old(); //~ WARNING (WDeprecated) class
		trace(MET05_old.count); //~ WARNING (WDeprecated) class
		MET05_old.make(); //~ WARNING (WDeprecated) class
		old.run(); //~ WARNING (WDeprecated) class
		var type = MET05_old; //~ WARNING (WDeprecated) class
		trace(MET05_kind.A); //~ WARNING (WDeprecated) constructor
		trace(C(1)); //~ WARNING (WDeprecated) Usage of this enum field is deprecated
		trace(B);
		trace(D); //~ WARNING (WDeprecated) enum
		var number:MET05_old_number = 5;
		number.get(); //~ WARNING (WDeprecated) abstract
		MET05_old_number.zero(); //~ WARNING (WDeprecated) abstract
		var base = new MET05_base(); //~ WARNING (WDeprecated) new
		var method = base.old; //~ WARNING (WDeprecated) method
		new MET05_derived().old();
		own(); //~ WARNING (WDeprecated) own
		trace(cast(base, MET05_old)); //~ WARNING (WDeprecated) class
	}
}
