class Fields_c {
	public var read(default, null) = 1;
	public var written(null, default) = 1;
	public static var shared = 1;
	public final fixed = 1;

	var hidden = 1;

	public function new() {}

	public function method() {}
}

abstract Fields_a(Int) {
	public function change()
		this = 1; //~ ERROR Abstract 'this' value can only be modified inside an inline function
}

class Fields {
	static function main() {
		var c = new Fields_c();
		c.nothing; //~ ERROR Fields_c has no field nothing
		c.hidden; //~ ERROR Cannot access private field hidden
		c.shared; //~ ERROR Cannot access static field shared from a class instance
		c.read = 2; //~ ERROR This expression cannot be accessed for writing
		c.written + 1; //~ ERROR This expression cannot be accessed for reading
		c.fixed = 2; //~ ERROR This expression cannot be accessed for writing
		c.method = null; //~ ERROR Cannot rebind this method : please use 'dynamic' before method declaration
		1 = 2; //~ ERROR Invalid assign
		"ab".code; //~ ERROR String must be a single UTF8 char
		"ab"[0]; //~ ERROR Array access is not allowed on String
		var extra:{x:Int} = {x: 1, y: 2}; //~ ERROR has extra field y
		var missing:{x:Int} = {}; //~ ERROR Object requires field x
		var mixed = [1, "a"]; //~ ERROR Arrays of mixed types are only allowed if the type is forced to Array<Dynamic>
		var map = ["a" => 1, 2]; //~ ERROR Expected a => b
		var keys = ["a" => 1, "a" => 2]; //~ ERROR Duplicate key
		new Map<String, Int>()[1] = 2; //~ ERROR No @:arrayAccess function for haxe.ds.Map<String, Int> accepts arguments of Int and Int
		var nothing = {x: trace(1)}; //~ ERROR Fields of type Void are not allowed in structures
		for (x in 5) {} //~ ERROR Int has no field iterator
		for (x in (null : Dynamic)) {} //~ ERROR You can't iterate on a Dynamic value, please specify Iterator or Iterable
	}
}
