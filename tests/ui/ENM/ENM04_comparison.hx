enum ENM04_comparison_e {
	A;
	B(n:Int);
}

class ENM04_comparison {
	static function main() {
		var a = A, b = B(1);
		trace(a == A, a != b);
		trace(B(1) == B(1)); //~ ERROR You cannot directly compare enums with arguments. Use either `switch`, `match` or `Type.enumEq`
		trace(b == B(1));
	}
}
