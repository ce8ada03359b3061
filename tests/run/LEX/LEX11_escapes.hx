class LEX11_escapes {
	static function main() {
		trace("a\tb\\c\"d\'e");
		trace("\x41\u00e9\u{1F600}".length > 2);
		trace('single "quotes" \n new line');
		trace("line one
line two");
		trace("\101\060");
	}
}
