import haxe.Serializer;
import haxe.Unserializer;

class StdSerializerC {
	public var a = 1;
	public var b = "x";

	public function new() {}
}

enum StdSerializerE {
	P;
	Q(n:Int, s:String);
}

class StdSerializer {
	static function main() {
		trace(Serializer.run(null), Serializer.run(5), Serializer.run(1.5), Serializer.run(true), Serializer.run("a b"));
		trace(Serializer.run([1, 2, null, null, 3]), Serializer.run({x: 1}));
		trace(Serializer.run(Q(3, "s")), Serializer.run(new StdSerializerC()));
		var back:Dynamic = Unserializer.run(Serializer.run({l: [1, 2], s: "q", e: Q(1, "z"), c: new StdSerializerC()}));
		trace(back.l, back.s, back.e, back.c.a, back.c.b, Std.isOfType(back.c, StdSerializerC));
		var m:Map<String, Int> = Unserializer.run(Serializer.run(["k" => 7]));
		trace(m["k"]);
		trace(Unserializer.run("y3:a%20"));
	}
}
