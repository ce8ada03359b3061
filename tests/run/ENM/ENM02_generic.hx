enum ENM02_list<T> {
	Nil;
	Cons(head:T, tail:ENM02_list<T>);
}

enum ENM02_opt<T> {
	Some(v:T);
	None;
}

class ENM02_generic {
	static function sum(l:ENM02_list<Int>):Int
		return switch l {
			case Nil: 0;
			case Cons(h, t): h + sum(t);
		}

	static function length<T>(l:ENM02_list<T>):Int
		return switch l {
			case Nil: 0;
			case Cons(_, t): 1 + length(t);
		}

	static function map<A, B>(o:ENM02_opt<A>, f:A->B):ENM02_opt<B>
		return switch o {
			case Some(v): Some(f(v));
			case None: None;
		}

	static function main() {
		var l = Cons(1, Cons(2, Cons(3, Nil)));
		trace(sum(l), length(l), length(Cons("a", Nil)), length(Cons(1.5, Cons(2.5, Nil))));
		trace(l);
		trace(map(Some(3), v -> v / 2), map(None, v -> v));
		switch map(Some(1.5), v -> Std.string(v)) {
			case Some(s):
				trace(s.length);
			case None:
		}
	}
}
