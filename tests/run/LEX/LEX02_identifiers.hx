class _Hidden9 {
	public static var __x__ = 1;
}

class LEX02_identifiers {
	static var _ = 5;
	static var aB_9 = 6;

	static function main() {
		var _a = 1, A = 2, a1_ = 3, __ = 4;
		trace(_a, A, a1_, __, _, aB_9, _Hidden9.__x__);
	}
}
