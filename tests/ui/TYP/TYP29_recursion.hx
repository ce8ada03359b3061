typedef TYP29_recursion_a = TYP29_recursion_b; //~ ERROR Recursive typedef is not allowed
typedef TYP29_recursion_b = TYP29_recursion_a;

class TYP29_recursion {
	static function main() {
		var x:TYP29_recursion_a = null;
	}
}
