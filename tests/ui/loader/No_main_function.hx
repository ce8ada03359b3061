class No_main_function { //~ ERROR Invalid -main : No_main_function does not have static function main
	static function start() {}
}
