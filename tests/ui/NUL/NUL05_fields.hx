class Tools {
	public static function maybe():Null<String>
		return null;

	public static function see(d:Dynamic) {}

	public static function run(f:() -> Void)
		f();
}

@:nullSafety
class Statics {
	static var none:Int; //~ ERROR Field "none" is not nullable thus should have an initial value.
	static var dynamic_:Dynamic; //~ ERROR Field "dynamic_" is not nullable thus should have an initial value.
	static var asNull:String = null; //~ ERROR Cannot set nullable initial value for not-nullable field "asNull".
	static final perhaps:String = Tools.maybe(); //~ ERROR Cannot set nullable initial value for not-nullable field "perhaps".
	static var length:Int = Tools.maybe().length; //~ ERROR Cannot access "length" of a nullable value.
	static var nullable:Null<Int>;
	static var some:Int = 1;
	static var computed(get, never):Int;
	@:nullSafety(Off) static var off:Int;

	static function get_computed()
		return 1;
}

@:nullSafety
class Members<T> {
	var none:Int; //~ ERROR Field "none" is not nullable thus should have an initial value or should be initialized in constructor.
	var generic:T; //~ ERROR Field "generic" is not nullable thus
	var property(default, null):Float; //~ ERROR Field "property" is not nullable thus
	var inSome:String; //~ ERROR Field "inSome" is not nullable thus
	var inAll:String;
	var inLoop:Int;
	var initial:Bool = false;
	var nullable:Null<T>;
	@:nullSafety(Off) var off:Int;
	var real(get, never):Int;

	function get_real()
		return 1;

	public function new(c:Bool) {
		if (c) {
			inSome = inAll = "a";
		} else {
			inAll = "b";
		}
		for (i in 0...3)
			inLoop = i;
	}
}

@:nullSafety
class Bare {
	var a:Array<Int>; //~ ERROR Field "a" is not nullable thus
}

@:nullSafety
class Derived extends Base {
	var b:Int;

	public function new() {
		super.method();
		inherited = 2;
		super();
		b = 1;
		method();
	}
}

@:nullSafety
class Base {
	public var inherited:Int = 1;

	public function new() {}

	public function method() {}
}

@:nullSafety
class Early {
	var a:Int;
	var b:String;
	var f:() -> Int = () -> 1;

	public function new(c:Bool) {
		Tools.see(this); //~ ERROR Cannot use "this" until all instance fields are initialized.
		@:nullSafety(Off) Tools.see(this);
		method(); //~ ERROR Cannot call method method until all instance fields are initialized.
		var m = method; //~ ERROR Cannot use method method until all instance fields are initialized.
		var n = a; //~ ERROR Cannot use field a until initialization.
		f = () -> a; //~ ERROR Cannot use "this" until all instance fields are initialized.
		Tools.run(() -> b = "x"); //~ ERROR Cannot use "this" until all instance fields are initialized.
		a = 1;
		n = a;
		switch (n) {
			case 1:
				b = "x";
			case _:
				throw "y";
		}
		method();
		Tools.see(this);
		f = () -> a;
	}

	function method() {}
}

@:nullSafety
class Escapes {
	var a:Int;
	var b:Int;

	public function new() {
		try {
			a = 1;
		} catch (e) {
			throw e;
		}
		do {
			b = a;
		} while (b > 1);
	}
}

@:nullSafety
@:structInit
class Struct {
	var a:Int;
	var b:Null<Int>;
}

class NUL05_fields {
	static function main() {}
}
