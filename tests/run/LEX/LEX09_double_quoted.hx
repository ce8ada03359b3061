class LEX09_double_quoted {
	static function main() {
		var x = 1;
		trace("$x ${x} 'single' \"double\"");
		var text = "first
	second
third";
		trace(text.split("\n").length, text.length, text.charCodeAt(6));
		trace('single
line $x'.split("\n"));
	}
}
