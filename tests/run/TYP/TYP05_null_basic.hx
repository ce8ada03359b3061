class TYP05_null_basic {
	static function opt(v:Null<Int>):String
		return v == null ? "none" : 'some $v';

	static function main() {
		var a:Null<Int> = null;
		trace(a == null, opt(a), opt(0), opt(7));
		a = 3;
		trace(a + 1, a * 2);
		var b:Int = a;
		trace(b);
		var f:Null<Float> = 2.5;
		trace(f + 1);
		f = null;
		trace(f);
		var t:Null<Bool> = null;
		trace(t);
		t = true;
		if (t)
			trace("yes");
		var s:Null<String> = null;
		trace(s);
		var arr:Array<Null<Int>> = [1, null, 3];
		trace(arr);
		trace(arr[1] == null, arr[0] == 1);
	}
}
