enum PAT13_e {
	A;
	B(n:Int, s:String);
	C(e:PAT13_e);
}

class PAT13_match {
	static function main() {
		var e = C(B(3, "x"));
		trace(e.match(C(_)), e.match(C(B(3, _))), e.match(C(B(4, _))), e.match(A | C(B(_, "x"))));
		trace(A.match(A), B(1, "q").match(B(_, "q" | "r")), e.match(C(A)));
		var list = [A, B(1, ""), C(A)];
		trace(list.filter(x -> x.match(B(_, _) | C(_))).length);
	}
}
