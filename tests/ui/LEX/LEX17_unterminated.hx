class LEX17_unterminated {
	static function main() {
		#if never
		it's over //~ ERROR Unterminated string
		#end
	}
}
