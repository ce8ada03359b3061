class OPT05_base {
	public function new() {}

	public function name()
		return "base";

	public function call()
		return name();
}

class OPT05_only extends OPT05_base {
	override public function name()
		return "only";
}

final class OPT05_last extends OPT05_base {
	override public function name()
		return "last " + super.name();
}

interface OPT05_i {
	function name():String;
}

class OPT05_impl extends OPT05_base implements OPT05_i {}

class OPT05_devirtualised {
	static function main() {
		var all:Array<OPT05_base> = [new OPT05_base(), new OPT05_only(), new OPT05_last(), new OPT05_impl()];
		trace([for (o in all) o.name()], [for (o in all) o.call()]);
		var i:OPT05_i = new OPT05_impl();
		trace(i.name());
		var l = new OPT05_last();
		trace(l.name(), l.call());
		var created:OPT05_base = Type.createInstance(OPT05_only, []);
		trace(created.name());
	}
}
