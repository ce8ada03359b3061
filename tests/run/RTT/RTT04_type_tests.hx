interface RTT04_i {}
interface RTT04_j extends RTT04_i {}
class RTT04_a implements RTT04_j {
	public function new() {}
}
class RTT04_b extends RTT04_a {}

enum RTT04_e {
	X;
	Y(n:Int);
}

class RTT04_type_tests {
	static function main() {
		var b:Dynamic = new RTT04_b();
		trace(Std.isOfType(b, RTT04_i), Std.isOfType(b, RTT04_j), Std.isOfType(b, RTT04_a), Std.isOfType(new RTT04_a(), RTT04_b));
		var values:Array<Dynamic> = [1, 1.0, 1.5, "s", true, null, [1], {a: 1}, X, Y(2), RTT04_a, RTT04_e];
		for (v in values)
			trace([Std.isOfType(v, Int), Std.isOfType(v, Float), Std.isOfType(v, Bool), Std.isOfType(v, String), Std.isOfType(v, Array), Std.isOfType(v, RTT04_e), Std.isOfType(v, Dynamic), Std.isOfType(v, Class), Std.isOfType(v, Enum)].map(x -> x ? "1" : "0").join(""));
		var t:Dynamic = String;
		trace(Std.isOfType("a", t), Std.isOfType(1, t));
		trace(1e10 is Int, 2147483647.0 is Int, -0.0 is Float, (null : Dynamic) is String);
	}
}
