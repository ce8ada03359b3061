using ITR06_no_using.ITR06_no_using_tools;

class ITR06_no_using_tools {
	@:noUsing
	public static function hidden(s:String) {}

	public static function shown(s:String) {}

	static function own(s:String) {}
}

class ITR06_no_using {
	static function main() {
		"a".shown();
		"a".hidden(); //~ ERROR String has no field hidden
		(1).shown(); //~ ERROR Int has no field shown
		"a".own(); //~ ERROR String has no field own
	}
}
