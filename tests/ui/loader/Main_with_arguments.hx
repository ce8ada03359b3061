class Main_with_arguments {
	static function main(args:Array<String>) {} //~ ERROR Invalid -main : Main_with_arguments has invalid main function
}
