class LEX10_braces {
	static function main() {
		trace('${"{}"} ${1 /* {} */}');
		trace('${"}"}'); //~ ERROR Unbalanced brace inside of ${}
		trace('${'{'}'); //~ ERROR Unbalanced brace inside of ${}
	}
}
