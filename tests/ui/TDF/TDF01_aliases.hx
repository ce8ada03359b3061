typedef TDF01_aliases_self = TDF01_aliases_self; //~ ERROR Recursive typedef is not allowed
typedef TDF01_aliases_list<T> = Array<T>;
typedef TDF01_aliases_bound<T:Int> = Array<T>;
typedef TDF01_aliases_bad = {
	> Int, //~ ERROR Can only extend structures
	y:Int
}

class TDF01_aliases {
	static function main() {
		var few:TDF01_aliases_list = [1]; //~ ERROR Not enough type parameters for TDF01_aliases_list
		var many:TDF01_aliases_list<Int, Int> = null; //~ ERROR Too many type parameters for TDF01_aliases_list
		var bound:TDF01_aliases_bound<String> = null; //~ ERROR Constraint check failure for TDF01_aliases_bound.T
	}
}
