class TYP09_named {
	public var name:String;
	public var size(default, null):Int = 3;

	public function new(n:String)
		name = n;

	public function greet(who:String):String
		return '$name greets $who';
}

class TYP09_structural {
	static function name(o:{name:String}):String
		return o.name;

	static function greet(o:{function greet(who:String):String;}):String
		return o.greet("you");

	static function readSize(o:{var size(default, null):Int;}):Int
		return o.size;

	static function narrow(o:{a:Int}):Int
		return o.a;

	static function main() {
		var n = new TYP09_named("ann");
		trace(name(n), greet(n), readSize(n));
		trace(name({name: "anon"}));
		var wide = {a: 1, b: 2, c: "3"};
		trace(narrow(wide));
		var w:{b:Int, c:String} = wide;
		w.b = 20;
		trace(wide.b);
		var list:Array<{name:String}> = [n, {name: "other"}];
		for (o in list)
			trace(o.name);
		var r:{name:String} = n;
		r.name = "bob";
		trace(n.name, n.greet("me"));
	}
}
