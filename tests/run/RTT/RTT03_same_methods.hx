typedef RTT03_callable = {
	function run(x:Int, ?y:Int, ?z:Int):Int;
}

class RTT03_runner {
	public function new() {}

	public function run(x:Int, ?y:Int, z:Int = 9)
		return x + z;
}

class RTT03_fast extends RTT03_runner {
	override public function run(x:Int, ?y:Int, z:Int = 9)
		return 2 * super.run(x, y, z);
}

class RTT03_same_methods {
	static function main() {
		for (object in [new RTT03_runner(), new RTT03_fast()]) {
			var typed = object.run;
			var seen:RTT03_callable = object;
			var dyn:Dynamic = object;
			var all:Array<Dynamic> = [typed, seen.run, dyn.run, Reflect.field(object, "run"), Reflect.getProperty(object, "run")];
			Sys.println([for (a in all) [for (b in all) Reflect.compareMethods(a, b)].contains(false)]);
			Sys.println(Reflect.compareMethods(typed, new RTT03_runner().run));
			Sys.println(seen.run(1));
		}
	}
}
