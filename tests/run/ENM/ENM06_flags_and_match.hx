import haxe.EnumFlags;

enum ENM06_f {
	Read;
	Write;
	Exec;
}

enum ENM06_key {
	K(n:Int);
	L(a:String, b:ENM06_key);
	M;
}

class ENM06_flags_and_match {
	static function main() {
		var f = new EnumFlags<ENM06_f>();
		f.set(Read);
		f.set(Exec);
		trace(f.has(Read), f.has(Write), f.has(Exec), f.toInt());
		f.unset(Read);
		trace(f.has(Read), f.toInt());
		trace(K(3).match(K(3)), K(3).match(K(_)), M.match(K(_) | L(_, _)), L("a", K(1)).match(L("a", K(1 | 2))));
		var m = new Map<ENM06_key, String>();
		m[K(1)] = "one";
		m[L("x", M)] = "lx";
		m[M] = "m";
		trace(m[K(1)], m[L("x", M)], m[M], m[K(2)]);
		m.remove(K(1));
		trace(m.exists(K(1)), m.exists(M));
	}
}
