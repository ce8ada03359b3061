using StringTools;

class EXP05_key_value {
	static function main() {
		var m = ["a" => 1];
		for (k => v in m)
			trace(k, v);
		for (i => v in ["x", "y"])
			trace(i, v);
		for (i => c in "hi")
			trace(i, c);
		var im = [3 => "three"];
		for (k => v in im)
			trace(k + 1, v);
		var total = 0;
		for (k => v in [for (i in 0...10) i => i * i])
			total += k * v;
		trace(total);
	}
}
