class CLS01_field_initialisers {
	static var log:Array<String> = [];

	static function mark(s:String):String {
		log.push(s);
		return s;
	}

	var a = mark("a");
	var b:String = mark("b");
	final c = mark("c");

	function new() {
		mark("body " + a + b + c);
		a = "changed";
	}

	static function main() {
		var o = new CLS01_field_initialisers();
		trace(log.join(","), o.a);
		var p = new CLS01_field_initialisers();
		trace(log.length, p.a);
	}
}
