@:nullSafety(Strict)
class NUL05_safety {
	var maybe:Null<String> = null;
	var sure:String = "";

	function new() {}

	static function main() {
		var o = new NUL05_safety();
		o.sure = o.maybe; //~ ERROR Null safety: Cannot assign nullable value here.
		trace(o.maybe.length); //~ ERROR Null safety: Cannot access "length" of a nullable value.
		var s:String = null; //~ ERROR Null safety: Cannot assign nullable value here.
		var m = o.maybe;
		if (m != null)
			trace(m.length);
	}
}
