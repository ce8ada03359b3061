typedef Bad = Bad //~ ERROR Recursive typedef is not allowed

class Recursive_typedef {
	static function main() {}
}
