interface CLS04_i {
	var value = 1; //~ ERROR A field of an interface cannot have a value
	static function s():Int; //~ ERROR You can only declare static fields in extern interfaces
	function f():Int;
	function g<T>(x:T):T;
	var open(default, null):Int;
}

interface CLS04_j extends CLS04_i {
	function f():String; //~ ERROR Field f has different type than in CLS04_i
}

abstract class CLS04_base implements CLS04_i {
	public var value:Int;
	public final open:Int = 2;

	public dynamic function f():Int //~ ERROR Field f has different property access than in CLS04_i (dynamic method should be method)
		return 1;

	public function g(x:Dynamic):Dynamic //~ ERROR Field g has different type than in CLS04_i
		return x;
}

class CLS04_interfaces {
	static function main() {}
}
