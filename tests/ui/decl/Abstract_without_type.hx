abstract A {} //~ ERROR Abstract is missing underlying type declaration

class Abstract_without_type {
	static function main() {}
}
