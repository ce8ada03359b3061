class PAT05_bad_structures {
	static function main() {
		var o = {a: 1};
		switch o {
			case {b: 1}: //~ ERROR { a : Int } has no field b
			case _:
		}
		switch [1, 2] {
			case [1]: //~ ERROR Not enough arguments
			case _:
		}
		var n = 3;
		switch 5 {
			case n + 1: //~ ERROR Unrecognized pattern: n + 1
			case _:
		}
	}
}
