class NUL03_node {
	public var next:Null<NUL03_node>;
	public var v = 1;

	public function new(?n)
		next = n;

	public function get():NUL03_node
		return next;
}

class NUL03_safe_navigation {
	static var calls = 0;

	static function arg() {
		calls++;
		return 1;
	}

	static function main() {
		var n:Null<NUL03_node> = new NUL03_node(new NUL03_node());
		trace(n?.v, n?.next?.v, n?.next?.next?.v);
		trace(n?.get()?.get()?.get().v);
		n = null;
		trace(n?.v, n?.get().next.v, n?.get());
		var s:Null<String> = null;
		trace(s?.length, s?.substr(arg()), calls);
		trace(s?.length ?? -1);
		s = "text";
		trace(s?.substr(arg()), calls);
		var f:Null<NUL03_node> = new NUL03_node();
		f.v = 5;
		trace(f.v);
		var a:Null<Array<Int>> = [1, 2];
		trace(a?.length);
	}
}
