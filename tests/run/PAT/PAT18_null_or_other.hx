// A value that may be null takes the case that looks at nothing, also when all constructors have cases.
enum One {
	Only(s:String);
}

enum Two {
	A;
	B;
}

class PAT18_null_or_other {
	static function one(e:Null<One>)
		return switch (e) {
			case Only("x"): 1;
			case _: 2;
		}

	static function two(e:Null<Two>)
		return switch (e) {
			case A: 1;
			case B if (Std.random(1) == 1): 2;
			case B: 3;
			case other: 4;
		}

	static function both(e:Null<Two>, f:Null<Two>)
		return switch [e, f] {
			case [A, A]: "aa";
			case [B, _]: "b";
			case [A, B]: "ab";
			case [_, A]: "-a";
			case _: "-";
		}

	static function main() {
		trace(one(null), one(Only("x")), one(Only("y")));
		trace(two(null), two(A), two(B));
		trace(both(null, A), both(null, null), both(A, null), both(B, null), both(A, B));
	}
}
