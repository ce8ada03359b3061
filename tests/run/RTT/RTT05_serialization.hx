import haxe.Serializer;
import haxe.Unserializer;

enum RTT05_e {
	A;
	B(n:Int, s:String);
}

class RTT05_node {
	public var name:String;
	public var next:RTT05_node;

	public function new(name)
		this.name = name;
}

class RTT05_custom {
	public var n:Int;

	public function new(n)
		this.n = n;

	@:keep function hxSerialize(s:Serializer)
		s.serialize(n * 2);

	@:keep function hxUnserialize(u:Unserializer)
		n = u.unserialize() + 1;
}

class RTT05_serialization {
	static function round(v:Dynamic):Dynamic
		return Unserializer.run(Serializer.run(v));

	static function main() {
		trace(Serializer.run([1, null, null, -5, 0]), Serializer.run("a b"), Serializer.run(1.5), Serializer.run(true));
		trace(round([1, 2, null]), round("héllo"), round({a: 1}).a);
		trace(round(B(3, "x")), round(A) == A);
		var n = new RTT05_node("n");
		n.next = n;
		Serializer.USE_CACHE = true;
		var m:RTT05_node = round(n);
		trace(m.name, m.next == m, m is RTT05_node);
		Serializer.USE_CACHE = false;
		var c:RTT05_custom = round(new RTT05_custom(5));
		trace(c.n);
		var map:Map<String, Int> = round(["k" => 7]);
		trace(map["k"]);
		var s = new Serializer();
		s.serialize("x");
		s.serialize("x");
		s.useEnumIndex = true;
		s.serialize(B(1, "x"));
		trace(s.toString());
		trace(round(haxe.io.Bytes.ofString("bytes")).toString(), round(Date.fromTime(1000)).getTime());
	}
}
