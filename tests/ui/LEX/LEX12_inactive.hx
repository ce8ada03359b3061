class LEX12_inactive {
	static function main() {
		#if never
		~/it's over
		//~^ ERROR Unterminated regular expression
		#end
	}
}
