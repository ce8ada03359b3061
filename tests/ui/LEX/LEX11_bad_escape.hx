class LEX11_bad_escape {
	static function main() {
		trace("\q"); //~ ERROR Invalid escape sequence \q
		trace("\0"); //~ ERROR Invalid escape sequence \0
		trace("\400"); //~ ERROR Invalid escape sequence \4
		trace("\377"); //~ ERROR Values greater than \177 are not allowed
		trace("\x4"); //~ ERROR Invalid escape sequence \x
		trace("\x80"); //~ ERROR Values greater than \x7f are not allowed
		trace("\u12"); //~ ERROR Invalid escape sequence \u. Must be followed by a hexadecimal sequence
		trace("\u{110000}"); //~ ERROR Maximum allowed value for unicode escape sequence is \u{10FFFF}
		trace("\uD83D"); //~ ERROR UTF-16 surrogates are not allowed in strings
		trace('\$'); //~ ERROR Invalid escape sequence \$
	}
}
