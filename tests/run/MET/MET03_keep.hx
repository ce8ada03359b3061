//# flags: --dce full
@:keep
class MET03_kept {
	public var n = 1;

	public function new() {}

	public function used()
		return "by name";
}

@:keepSub
class MET03_base {
	public function new() {}
}

class MET03_sub extends MET03_base {
	public function hidden()
		return "sub";
}

class MET03_keep {
	@:keep static function quiet()
		return 5;

	static function main() {
		var c = Type.resolveClass("MET03_kept");
		var o = Type.createInstance(c, []);
		trace(Reflect.callMethod(o, Reflect.field(o, "used"), []), o.n);
		var s = Type.createInstance(Type.resolveClass("MET03_sub"), []);
		trace(Reflect.callMethod(s, Reflect.field(s, "hidden"), []));
		var q = Reflect.field(MET03_keep, "quiet");
		trace(q());
	}
}
