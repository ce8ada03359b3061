class NUL04_o {
	public var v = 1;

	public function new() {}

	public function f()
		return v;
}

class NUL04_null_access {
	static function none():NUL04_o
		return null;

	static function attempt(name:String, f:() -> Void) {
		try {
			f();
			trace(name + " not reached");
		} catch (e:Dynamic)
			trace(name + " caught");
	}

	static function main() {
		attempt("field", () -> none().v + 1);
		attempt("call", () -> none().f());
		attempt("set", () -> none().v = 3);
		var s:String = null;
		attempt("string", () -> s.length + 1);
		var a:Array<Int> = null;
		attempt("array", () -> a[0] + 1);
		attempt("push", () -> a.push(1));
		var d:Dynamic = null;
		attempt("dynamic", () -> d.x);
		var g:() -> Void = null;
		attempt("function", () -> g());
		trace("end");
	}
}
