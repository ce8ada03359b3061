using StringTools;

class STR05_iteration {
	static function main() {
		var n = 0;
		for (c in "abc")
			n += c;
		trace(n);
		for (i => c in "hé")
			trace(i, c);
		trace([for (c in "xyz".iterator()) c]);
	}
}
