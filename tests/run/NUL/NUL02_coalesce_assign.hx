class NUL02_coalesce_assign {
	static var calls = 0;

	var field:Null<String> = null;

	public var prop(get, set):Null<Int>;

	var raw:Null<Int> = null;

	function new() {}

	function get_prop() {
		trace("get");
		return raw;
	}

	function set_prop(v) {
		trace("set");
		return raw = v;
	}

	static function make(n:Int) {
		calls++;
		return n;
	}

	static function main() {
		var a:Null<Int> = null;
		a ??= make(1);
		a ??= make(2);
		trace(a, calls);
		var o = new NUL02_coalesce_assign();
		o.field ??= "set";
		o.field ??= "again";
		trace(o.field);
		trace(o.prop ??= 5);
		var m:Map<String, Null<Int>> = [];
		m["a"] ??= make(3);
		m["a"] ??= make(4);
		trace(m["a"], calls);
		var arr:Array<Null<Int>> = [null];
		arr[0] ??= 9;
		trace(arr[0]);
		var s:Dynamic = {};
		s.x ??= "dynamic";
		trace(s.x);
	}
}
