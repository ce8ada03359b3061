class PAT03_captures {
	static function main() {
		var s = "x";
		switch 1 {
			case Y: trace(Y); //~ ERROR Unknown identifier : Y, pattern variables must be lower-case or with `var ` prefix
			case _:
		}
		switch [1, 2] {
			case both: //~ ERROR Cannot bind matched tuple to variable, use _ instead
			case _:
		}
		switch [1, true] {
			case [x, x]: //~ ERROR Variable x is bound more than once
			case _:
		}
		switch s {
			case 'a$s': //~ ERROR String interpolation is not allowed in case patterns
			case _:
		}
		switch 1 {
			case x:
			case _: //~ WARNING (WUnusedPattern) This case is unused
			default: //~ WARNING (WUnusedPattern) This case is unused
		}
	}
}
