enum ENM04_e {
	A;
	B;
	C(n:Int, s:String);
	D(e:ENM04_e);
}

class ENM04_equality {
	static function main() {
		var a = A;
		trace(a == A, a == B, a != B);
		trace(Type.enumEq(C(1, "x"), C(1, "x")), Type.enumEq(C(1, "x"), C(2, "x")));
		trace(Type.enumEq(D(C(1, "y")), D(C(1, "y"))), Type.enumEq(D(A), D(B)));
		trace(Type.enumEq(A, A));
		var n:Null<ENM04_e> = null;
		trace(n == A, n == null);
	}
}
