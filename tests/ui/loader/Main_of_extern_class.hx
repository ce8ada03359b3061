extern class Main_of_extern_class {
	static function main():Void; //~ ERROR Invalid -main : Main_of_extern_class has invalid main function
}
