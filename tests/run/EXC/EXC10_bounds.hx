class EXC10_bounds {
	static function main() {
		var a = [1, 2, 3];
		trace(a[10], a[-1]);
		var b = haxe.io.Bytes.alloc(2);
		try {
			b.set(5, 1);
			b.getInt32(0);
			trace("no");
		} catch (e:haxe.io.Error) {
			trace(e);
		}
		try {
			"abc".charAt(-1).length;
			trace("abc".charAt(7) == "", "abc".charCodeAt(9));
			b.sub(1, 9);
		} catch (e:haxe.io.Error) {
			trace(e);
		}
	}
}
