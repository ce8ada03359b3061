class Twice {}

class Twice {} //~ ERROR Name Twice is already defined in this module

class Type_redefined {
	static function main() {}
}
