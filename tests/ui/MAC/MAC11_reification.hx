class MAC11_reification {
	static function main() {
		var e = macro 1 + 2; //~ ERROR Macro reification is not supported
	}
}
