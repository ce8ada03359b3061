@:nullSafety
class NUL05_checked {
	var name:String;
	var maybe:Null<String> = null;

	function new(name)
		this.name = name;

	function length():Int {
		if (maybe != null)
			return maybe.length;
		return name.length;
	}

	function orElse(d:String):String
		return maybe ?? d;

	@:nullSafety(Off) function unchecked():Int {
		var s:String = null;
		return s == null ? 0 : s.length;
	}

	static function main() {
		var o = new NUL05_checked("abc");
		trace(o.length(), o.orElse("d"), o.unchecked());
		o.maybe = "x";
		var m = o.maybe;
		if (m != null && m.length == 1)
			trace(m);
		trace(o.maybe?.length ?? 0);
	}
}
