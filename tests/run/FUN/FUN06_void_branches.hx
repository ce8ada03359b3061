class FUN06_void_branches {
	static var log = [];

	static function note(s:String):Void
		log.push(s);

	static function main() {
		// An arrow function gives nothing as soon as one of its branches does.
		var a = x -> switch x {
			case 1: log.push("one");
			case _:
		};
		var b = x -> if (x) log.push("yes") else {};
		var c = x -> if (x) note("first") else log.push("second");
		var d = x -> x ? log.push("third") : note("fourth");
		var e = (x:Int) -> try note("try " + x) catch (e:String) log.push(e);
		a(1);
		a(2);
		b(true);
		b(false);
		c(true);
		c(false);
		d(true);
		d(false);
		e(5);
		trace(log);
		var list:Array<Int->Void> = [a, e];
		for (f in list)
			f(1);
		trace(log.length);
	}
}
