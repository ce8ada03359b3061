typedef Bad = Bad //~ ERROR Recursive typedef is not allowed

typedef Same<T> = T;

typedef Round = Same<Round>; //~ ERROR Recursive typedef is not allowed

class Recursive_typedef {
	static function main() {
		var round:Round = null;
	}
}
