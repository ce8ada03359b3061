typedef Callback = String->Void;

class Box<T> {
	public var value:T;

	public function new(value:T)
		this.value = value;

	public function set(value:T) {}

	public static function same<T>(x:T):T
		return x;

	public static function first<T>(x:T, y:T):T
		return x;
}

abstract Maybe(Null<String>) from Null<String> to Null<String> {}

@:nullSafety
abstract Count(Null<Int>) from Null<Int> {
	public function new(n:Null<Int>)
		this = n;

	public function get():Int
		return this; //~ ERROR Cannot return nullable value of Null<Int> as Int

	public function orZero():Int
		return this != null ? this : 0;
}

@:nullSafety
abstract Sure(String) {
	public function new(s:Null<String>)
		this = s; //~ ERROR Cannot assign nullable value here.
}

enum abstract Word(String) to String {
	var Some = "x";
	var None = null;
}

@:nullSafety
class NUL05_types {
	static function take(list:Array<String>) {}

	static function parts(a:Array<Null<String>>, m:Map<String, Null<String>>, o:{x:Null<String>}, b:Box<Null<String>>) {
		var list:Array<String> = a; //~ ERROR Cannot unify Array<Null<String>> with Array<String>
		take(a); //~ ERROR Cannot unify Array<Null<String>> with Array<String>
		var deep:Array<Array<String>> = [a]; //~ ERROR Cannot unify Array<Null<String>> with Array<String>
		var object:{x:String} = o; //~ ERROR Cannot unify { x : Null<String> } with { x : String }
		var box:Box<String> = b; //~ ERROR Cannot unify Box<Null<String>> with Box<String>
		var seen:{value:String} = b; //~ ERROR Cannot unify Box<Null<String>> with { value : String }
		var wider:Array<Null<String>> = ["a"];
	}

	static function functions(f:() -> Null<String>, g:Callback, h:Null<String>->Void) {
		var a:() -> String = f; //~ ERROR Cannot unify () -> Null<String> with () -> String
		var b:Null<String>->Void = g; //~ ERROR Cannot unify
		var c:Callback = h;
		var d:() -> Void = f;
		var e:() -> Null<String> = () -> "x";
	}

	static function generics(a:Null<String>) {
		var s:String = Box.same(a); //~ ERROR Cannot assign nullable value here.
		Box.first("x", a); //~ ERROR Cannot pass nullable value to not-nullable argument "y" of function "first".
		new Box<String>(a); //~ ERROR Cannot pass nullable value to not-nullable argument "value" of function "new".
		new Box(a).value.length; //~ ERROR Cannot access "length" of a nullable value.
		new Box("x").set(a); //~ ERROR Cannot pass nullable value to not-nullable argument "value" of function "set".
		[a, "x"][0].length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function parameters<T>(a:T, b:Null<T>) {
		var c:T = b; //~ ERROR Cannot assign nullable value here.
		var d:T = null; //~ ERROR Cannot assign nullable value here.
		c = a;
	}

	static function abstracts(m:Maybe, a:Null<String>) {
		m = null;
		m = a;
		var s:String = m; //~ ERROR Cannot assign nullable value here.
		var w:Word = None;
		s = w;
	}

	static function main() {}
}
