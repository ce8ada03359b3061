class PAT12_last_wins {
	static function f(n:Int)
		return switch n {
			case 1 | 2: "first";
			case 2 | 3: "second";
			case _: "rest";
		}

	static function main()
		trace(f(1), f(2), f(3), f(4));
}
