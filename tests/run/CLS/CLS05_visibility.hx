interface Named {
	function name():String;
}

abstract class CLS05_base implements Named {
	public abstract function name():String;
}

class CLS05_visibility extends CLS05_base {
	function new() {}

	function name()
		return "implementation";

	static function main() {
		var object = new CLS05_visibility();
		var named:Named = object;
		var structure:{function name():String;} = object;
		trace(object.name(), named.name(), structure.name());
	}
}
