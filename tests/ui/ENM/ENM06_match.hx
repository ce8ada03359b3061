enum abstract ENM06_abstract(Int) {
	var X;
	var Y;
}

enum ENM06_e {
	A;
	B(n:Int);
}

class ENM06_match {
	static function main() {
		var x:ENM06_abstract = X;
		x.match(X); //~ ERROR ENM06_abstract has no field match
		var e = B(1);
		e.match(B(n)); //~ ERROR Pattern variables are not allowed in .match patterns
		e.match(A, B(1)); //~ ERROR ENM06_e has no field match
		e.match(C); //~ ERROR Unknown identifier : C //~ ERROR Pattern variables are not allowed
		e.match(B("s")); //~ ERROR String should be Int
	}
}
