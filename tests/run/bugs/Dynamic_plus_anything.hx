// Dynamic adds to a value of any type: as text where one side is a String at run time.
class Main {
	static function attempt(add:() -> Dynamic)
		try
			Sys.println(add())
		catch (e:Dynamic)
			Sys.println("threw");

	static function main() {
		var d:Dynamic = 3;
		attempt(() -> d + [1]);
		d = "a";
		attempt(() -> d + true);
		attempt(() -> [1, 2] + d);
		attempt(() -> d + (null : Null<Bool>));
		d = 2.5;
		attempt(() -> d + 1.25);
		attempt(() -> new Main() + d);
	}

	function new() {}
}
