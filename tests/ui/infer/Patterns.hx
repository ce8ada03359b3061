enum Patterns_e {
	A;
	B(x:Int, y:Int);
}

class Patterns {
	static var variable = 1;

	static function main() {
		var e = A;
		switch e { //~ ERROR Unmatched patterns: B
			case A:
		}
		switch 1 {
			case 1:
			case 1: //~ WARNING This case is unused
			case _:
		}
		switch 1 {
			case 1...3: //~ ERROR Unrecognized pattern
			case _:
		}
		switch 1 {
			case Unknown: //~ ERROR Unknown identifier : Unknown, pattern variables must be lower-case or with `var ` prefix
			case _:
		}
		switch e {
			case B(x, 1) | A: //~ ERROR Variable x must appear exactly once in each sub-pattern
			case _:
		}
		switch e {
			case B(x, x): //~ ERROR Variable x is bound more than once
			case _:
		}
		switch e {
			case B(1): //~ ERROR Not enough arguments
			case _:
		}
		switch e {
			case B(1, 3, 2): //~ ERROR Too many arguments
			case _:
		}
		switch 1 {
			case {a: 1}: //~ ERROR Cannot field-match against Int
			case _:
		}
		switch 1 {
			case Patterns.variable: //~ ERROR Only inline or read-only (default, never) fields can be used as a pattern
			case _:
		}
		switch e {
			case C(1): //~ ERROR Identifier 'C' is not part of Patterns_e //~ ERROR Unrecognized pattern: C(1)
			case _:
		}
		switch e {
			case B: //~ ERROR (x : Int, y : Int) -> Patterns_e should be Patterns_e
			case _:
		}
		e.match(B(x, _)); //~ ERROR Pattern variables are not allowed in .match patterns
		$type(e); //~ WARNING Patterns_e
	}
}
