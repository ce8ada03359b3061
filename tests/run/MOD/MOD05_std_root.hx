// `std` is the root of all packages, also where a variable hides their names.
class Main {
	static function main() {
		var n = hidden();
		trace(n);
		var map:std.haxe.ds.StringMap<Int> = new std.haxe.ds.StringMap();
		map.set("a", 1);
		trace(map.get("a"));
		trace(std.haxe.io.Path.withoutDirectory("a/b.c"));
	}

	static function hidden() {
		var haxe = 20;
		var Std = 50;
		var run = () -> std.haxe.crypto.Md5.encode("").length + haxe;
		return run() + std.Std.int(45.3) + Std;
	}
}
