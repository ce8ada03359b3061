enum PAT18_only_null_e {
	A;
	B(n:Int);
}

class PAT18_only_null {
	static function note(e:Null<PAT18_only_null_e>, i:Null<Int>, s:String) {
		var out = [];
		switch e {
			case null:
				out.push("e");
		}
		switch i {
			case null:
				out.push("i");
		}
		switch s {
			case null:
				out.push("s");
		}
		switch e {
			case null | A:
				out.push("e or A");
			case B(_):
		}
		return out;
	}

	static function main() {
		trace(note(null, null, null));
		trace(note(A, 0, ""));
		trace(note(B(1), null, "x"));
		var e:Null<PAT18_only_null_e> = null;
		trace(e.match(null));
	}
}
