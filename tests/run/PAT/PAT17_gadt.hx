enum PAT17_expr<T> {
	Num(n:Int):PAT17_expr<Int>;
	Flag(b:Bool):PAT17_expr<Bool>;
	Add(a:PAT17_expr<Int>, b:PAT17_expr<Int>):PAT17_expr<Int>;
	Less(a:PAT17_expr<Int>, b:PAT17_expr<Int>):PAT17_expr<Bool>;
	Cond<S>(c:PAT17_expr<Bool>, a:PAT17_expr<S>, b:PAT17_expr<S>):PAT17_expr<S>;
}

class PAT17_gadt {
	static function eval<T>(e:PAT17_expr<T>):T
		return switch e {
			case Num(n): n;
			case Flag(b): b;
			case Add(a, b): eval(a) + eval(b);
			case Less(a, b): eval(a) < eval(b);
			case Cond(c, a, b): eval(c) ? eval(a) : eval(b);
		}

	static function show(e:PAT17_expr<Int>)
		return switch e {
			case Num(n): '$n';
			case Add(Num(a), Num(b)): '$a+$b';
			case Add(_, _): "sum";
			case Cond(_, _, _): "cond";
		}

	static function main() {
		trace(eval(Add(Num(1), Num(2))));
		trace(eval(Less(Num(1), Num(2))));
		trace(eval(Cond(Less(Num(5), Num(2)), Num(10), Add(Num(3), Num(4)))));
		trace(show(Add(Num(1), Num(2))), show(Num(4)));
	}
}
