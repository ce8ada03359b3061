// The last cast throws here, where the interpreter, which has one kind of map, prints 1.5.
class CastBetweenMapCopies {
	static function floats(m:Map<String, Dynamic>):Map<String, Float>
		return cast m;

	static function main() {
		var ints:Map<String, Int> = ["a" => 1];
		var dynamics:Map<String, Dynamic> = cast ints;
		Sys.println(dynamics["a"]);
		var loose:Map<String, Dynamic> = ["a" => 1.5];
		Sys.println(floats(loose)["a"] + 1);
		try {
			Sys.println(floats(dynamics)["a"] + 0.5);
		} catch (e:Dynamic) {
			Sys.println("cast");
		}
	}
}
