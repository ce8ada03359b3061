// Members without an object, and names that an enum abstract does not have.
class CLS02_base {
	public var inherited = 1;
}

class CLS02_members extends CLS02_base {
	var v = 1;

	function f() {}

	static function main() {
		f(); //~ ERROR Cannot access f in static function
		v = 2; //~ ERROR Cannot access v in static function
		trace(inherited); //~ ERROR Cannot access inherited in static function
		this.f(); //~ ERROR Cannot access this from a static function
		CLS02_members.f(); //~ ERROR Static access to instance field f is not allowed
		CLS02_members.inherited = 1; //~ ERROR Static access to instance field inherited is not allowed
		CLS02_members.none(); //~ ERROR Class<CLS02_members> has no field none
		var c:CLS02_colour = Blue; //~ ERROR Identifier 'Blue' is not part of CLS02_colour
		c = Red;
		none(); //~ ERROR Unknown identifier : none
	}
}

enum abstract CLS02_colour(String) {
	var Red = "red";

	function shown()
		return this;

	static function show()
		return shown(); //~ ERROR Cannot access shown in static function
}
