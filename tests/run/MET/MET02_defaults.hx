@:rtti
class MET02_described {
	public function run(?a:Int, b:Int = 3, c:String = null, ?d:String = "x", e:Null<Int> = null) {}
}

class MET02_defaults {
	static function main() {
		final text:String = untyped MET02_described.__rtti;
		final run = Xml.parse(text).firstElement().elementsNamed("run").next();
		trace(run.firstElement().get("a"));
		trace(run.firstElement().get("v"));
		trace(run.elementsNamed("meta").next().toString());
	}
}
