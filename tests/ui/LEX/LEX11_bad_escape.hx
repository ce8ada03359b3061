class LEX11_bad_escape {
	static function main() {
		trace("\q"); //~ ERROR Invalid escape sequence \q
	}
}
