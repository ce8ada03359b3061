class Box<T, U, T> {} //~ ERROR Duplicate type parameter name: T
class Empty<> {} //~ ERROR Expected type parameter

class LEX17_statements {
	static function main() {
		if (true)
			trace(1);
		else
			trace(2);
		var x = '${1;}'; //~ ERROR Unexpected ;
		try
			trace(1);
		catch (e) {} //~ ERROR Expected }
	}
}
