enum Shape {
	Named(name:String, ?note:String);
	Empty;
}

abstract Label(String) from String {
	public function size()
		return this.length;

	@:op(A + B) static function join(a:Label, b:Label):Label
		return a;
}

@:nullSafety(Strict)
class NUL05_uses {
	static var property(default, set):String = "";

	static function set_property(value:String)
		return property = value;

	static function take(s:String, ?t:String, u:String = "d") {}

	static function takeDynamic(d:Dynamic) {}

	static function objects(s:Null<String>, f:Null<Void->Void>, a:Null<Array<Int>>, i:Null<Int>, e:Null<Shape>) {
		s.length; //~ ERROR Null safety: Cannot access "length" of a nullable value.
		s.charAt(0); //~ ERROR Cannot access "charAt" of a nullable value.
		var method = s.charAt; //~ ERROR Cannot access "charAt" of a nullable value.
		f(); //~ ERROR Cannot call a nullable value.
		a[0]; //~ ERROR Cannot perform array access on nullable value.
		a[0] = 1; //~ ERROR Cannot perform array access on nullable value.
		[1][i]; //~ ERROR Cannot use nullable value as an index for array access.
		for (x in a) {} //~ ERROR Cannot iterate over nullable value.
		switch (e) { //~ ERROR Cannot access nullable enum value.
			case Named(_):
			case Empty:
		}
		throw s; //~ ERROR Cannot throw nullable value.
	}

	static function operators(i:Null<Int>, b:Null<Bool>, s:Null<String>, t:Null<String>) {
		i + 1; //~ ERROR Cannot perform binary operation on nullable value.
		2.5 * i; //~ ERROR Cannot perform binary operation on nullable value.
		i < 3; //~ ERROR Cannot perform binary operation on nullable value.
		i << 1; //~ ERROR Cannot perform binary operation on nullable value.
		-i; //~ ERROR Cannot perform unary operation on nullable value.
		!b; //~ ERROR Cannot perform unary operation on nullable value.
		s + t; //~ ERROR Cannot concatenate two nullable values.
		"x" + (s + t); //~ ERROR Cannot concatenate two nullable values.
		if (b) {} //~ ERROR Cannot use nullable value as condition in "if".
		while (b) {} //~ ERROR Cannot use nullable value as a condition in "while".
		do {} while (b); //~ ERROR Cannot use nullable value as a condition in "while".
		for (n in 0...i) {} //~ ERROR Cannot perform binary operation on nullable value.
		for (n in i...9) {} //~ ERROR Cannot assign nullable value here.
		// Null is a value to compare, to join and to write.
		i == 1;
		i != null;
		s == t;
		b && true;
		s + "x" + t;
		'$s$t';
		takeDynamic(s);
		trace(s);
	}

	static function increments(i:Null<Int>, j:Null<Int>, k:Null<Int>) {
		i++; //~ ERROR Cannot perform unary operation on nullable value.
		--j; //~ ERROR Cannot perform unary operation on nullable value.
		k += 1; //~ ERROR Cannot perform binary operation on nullable value.
	}

	static function flows(s:Null<String>, d:Dynamic) {
		var a:String = s; //~ ERROR Cannot assign nullable value here.
		var b:String = null; //~ ERROR Cannot assign nullable value here.
		a = s; //~ ERROR Cannot assign nullable value here.
		property = s; //~ ERROR Cannot pass nullable value to not-nullable argument "value" of function "set_property".
		take(s); //~ ERROR Cannot pass nullable value to not-nullable argument "s" of function "take".
		take("", s, s);
		var f = function(x:String) {};
		f(s); //~ ERROR Cannot pass nullable value to not-nullable argument "x" of function "f".
		Named(s, s); //~ ERROR Cannot pass nullable value to not-nullable argument "name" of function "Named".
		var list:Array<String> = [
			"a",
			s //~ ERROR Cannot use nullable value of Null<String> as an item in Array<String>
		];
		var object:{name:String} = {name: s}; //~ ERROR Cannot assign nullable value here.
		(s : String); //~ ERROR Cannot cast nullable value to not nullable type.
		cast(s, String); //~ ERROR Cannot cast nullable value to not nullable type.
		list[0] = s; //~ ERROR Cannot assign nullable value here.
		list.push(s); //~ ERROR Cannot pass nullable value to not-nullable argument "x" of function "push".
		var branch:String = list.length > 1 ? s : "x"; //~ ERROR Cannot assign nullable value here.
		var map = ["k" => "v"];
		var value:String = map["k"]; //~ ERROR Cannot assign nullable value here.
		// Neither `cast` nor Dynamic is checked.
		var c:String = cast s;
		var e:String = d;
		d.field.other();
	}

	static function give(s:Null<String>):String {
		if (Std.random(2) == 0)
			return s; //~ ERROR Cannot return nullable value of Null<String> as String
		return switch (Std.random(2)) { //~ ERROR Cannot return nullable value of Null<String> as String
			case 0: "x";
			case _: s;
		}
	}

	static function arrow(s:Null<String>) {
		var f:() -> String = () -> s; //~ ERROR Cannot return nullable value of Null<String> as String
	}

	static function optional(?a:String, b:String = null, c:String = "c", ?i:Int) {
		a.length; //~ ERROR Cannot access "length" of a nullable value.
		b.length; //~ ERROR Cannot access "length" of a nullable value.
		c.length;
		i + 1; //~ ERROR Cannot perform binary operation on nullable value.
	}

	static function labels(l:Null<Label>, m:Label) {
		l.size(); //~ ERROR Cannot pass nullable value to not-nullable argument "this" of function "size".
		m + l; //~ ERROR Cannot pass nullable value to not-nullable argument "b" of function "join".
	}

	static function chains(k:Null<{name:Null<String>}>) {
		k?.name.length; //~ ERROR Cannot access "length" of a nullable value.
		k?.name?.length + 1; //~ ERROR Cannot perform binary operation on nullable value.
		(k?.name ?? "x").length;
		(k?.name ?? k?.name).length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function main() {}
}
