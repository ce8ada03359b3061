class CLS01_initialisers {
	var a = this; //~ ERROR Cannot access this or other member field in variable initialization
	var b = c; //~ ERROR Cannot access this or other member field in variable initialization
	var c = s();
	var d:Int = m(); //~ ERROR Cannot access this or other member field in variable initialization
	var f = () -> this; //~ ERROR Cannot access this or other member field in variable initialization

	static function s()
		return 1;

	function m()
		return 1;

	public function new():Int {} //~ ERROR A class constructor can't have a return type

	static function main() {}
}

class CLS01_text extends String {} //~ ERROR Cannot extend basic class
class CLS01_list extends Array<Int> {} //~ ERROR Cannot extend basic class
