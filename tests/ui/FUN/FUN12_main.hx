class FUN12_main {
	static function main() //~ ERROR Return type of main function should be Void (found Int)
		return 1;
}
