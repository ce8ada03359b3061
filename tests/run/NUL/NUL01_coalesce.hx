class NUL01_coalesce {
	static var calls = 0;

	static function side(v:String) {
		calls++;
		return v;
	}

	static function main() {
		var a:Null<String> = null, b:Null<String> = "b";
		trace(a ?? "default", b ?? side("never"), calls);
		trace(a ?? side(null) ?? "end", calls);
		var n:Null<Int> = null;
		var i:Int = n ?? 4;
		trace(i + 1);
		n = 0;
		trace(n ?? 9);
		var d:Dynamic = null;
		trace(d ?? {x: 1});
		n = null;
		n ??= 7;
		trace(n);
		var o:{?x:Int} = {};
		o.x ??= 3;
		o.x ??= 4;
		trace(o.x);
	}
}
