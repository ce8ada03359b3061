package other; //~ ERROR Invalid package : other should be <empty>

class Wrong_package {
	static function main() {}
}
