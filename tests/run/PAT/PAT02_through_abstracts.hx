enum PAT02_Sign {
	Minus;
	Plus(n:Int);
}

abstract PAT02_Both(PAT02_Sign) from PAT02_Sign to PAT02_Sign {
	public function text()
		return switch this {
			case Minus: "-";
			case Plus(n): '+$n';
		}
}

abstract PAT02_Outer(PAT02_Both) from PAT02_Both from PAT02_Sign {}
abstract PAT02_Flag(Bool) from Bool {}

// An abstract over an enum has all its constructors, and no others.
class PAT02_through_abstracts {
	static function flip(sign:PAT02_Both):PAT02_Both
		return switch sign {
			case Minus: Plus(0);
			case Plus(_): Minus;
		}

	static function outer(sign:PAT02_Outer):Int
		return switch sign {
			case Plus(n): n;
			case Minus: -1;
		}

	static function orNull(sign:Null<PAT02_Both>):Int
		return switch sign {
			case null: 0;
			case Minus: 1;
			case Plus(n): n;
		}

	static function both(a:PAT02_Both, b:PAT02_Flag):String
		return switch [a, b] {
			case [Minus, true]: "minus, set";
			case [Plus(_), true]: "plus, set";
			case [_, false]: "clear";
		}

	static function main() {
		trace(flip(Minus).text());
		trace(flip(Plus(3)).text());
		trace(outer((Plus(7) : PAT02_Both)));
		trace(orNull(null));
		trace(orNull(Minus));
		trace(both(Minus, true));
		trace(both(Plus(1), true));
		trace(both(Plus(1), false));
	}
}
