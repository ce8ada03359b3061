class LEX03_keywords {
	static function main() {
		var class = 1; //~ ERROR Keyword class cannot be used as variable name
		var a = 1, default = 2; //~ ERROR Keyword default cannot be used as variable name
		final operator = 1; //~ ERROR Keyword operator cannot be used as variable name
	}
}
