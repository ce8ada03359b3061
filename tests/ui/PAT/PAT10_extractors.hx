class PAT10_extractors {
	static function f(n:Int)
		return n > 1;

	static function main() {
		switch 5 {
			case f(_) => "x": //~ ERROR String should be Bool
			case _.none => 1: //~ ERROR Int has no field none
			case f("a") => true: //~ ERROR String should be Int
			case _:
		}
	}
}
