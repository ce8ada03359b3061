enum ENM03_expr<T> {
	I(v:Int):ENM03_expr<Int>;
	B(v:Bool):ENM03_expr<Bool>;
	Add(a:ENM03_expr<Int>, b:ENM03_expr<Int>):ENM03_expr<Int>;
	Eq(a:ENM03_expr<Int>, b:ENM03_expr<Int>):ENM03_expr<Bool>;
	If<R>(c:ENM03_expr<Bool>, a:ENM03_expr<R>, b:ENM03_expr<R>):ENM03_expr<R>;
}

class ENM03_gadt {
	static function eval<T>(e:ENM03_expr<T>):T
		return switch e {
			case I(v): v;
			case B(v): v;
			case Add(a, b): eval(a) + eval(b);
			case Eq(a, b): eval(a) == eval(b);
			case If(c, a, b): eval(c) ? eval(a) : eval(b);
		}

	static function main() {
		trace(eval(Add(I(1), I(2))));
		trace(eval(Eq(Add(I(1), I(2)), I(3))));
		trace(eval(If(B(false), I(1), I(20))) + 1);
	}
}
