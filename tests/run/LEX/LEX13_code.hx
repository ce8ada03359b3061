class LEX13_code {
	static inline var A = "A".code;

	static function main() {
		trace(A, "\n".code, 'z'.code, "é".code);
		switch 65 {
			case "A".code:
				trace("is A");
			default:
		}
	}
}
