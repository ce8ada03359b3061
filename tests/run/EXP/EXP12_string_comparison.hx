class EXP12_string_comparison {
	static function main() {
		trace("a" < "b", "abc" < "abd", "ab" < "abc", "b" > "abc", "a" <= "a", "Z" < "a");
		trace("" < "a", "10" < "9");
		var l = ["pear", "apple", "fig", "Apple"];
		l.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
		trace(l);
		trace(Reflect.compare("a", "b") < 0, Reflect.compare("b", "a") > 0, Reflect.compare("x", "x"));
	}
}
