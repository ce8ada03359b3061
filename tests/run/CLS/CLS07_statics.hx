class CLS07_a {
	public static var x = CLS07_b.y + 1;
	public static var log = "";

	public static function add(s:String)
		log += s;
}

class CLS07_b {
	public static var y = 10;
	public static var z = y * 2;

	public var n = 0;

	public function new() {}
}

class CLS07_statics {
	static var count = 0;
	static var table = [for (i in 0...5) i * i];

	static function next()
		return ++count;

	static function main() {
		trace(CLS07_b.y, CLS07_b.z, CLS07_a.x);
		next();
		next();
		trace(count, table);
		CLS07_a.add("p");
		CLS07_a.add("q");
		trace(CLS07_a.log);
		CLS07_b.y++;
		trace(CLS07_b.y);
		var f = next;
		trace(f() + f());
	}
}
