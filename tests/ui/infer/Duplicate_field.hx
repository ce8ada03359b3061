class Duplicate_field {
	static function main() {
		var o = {x: 1, x: 2}; //~ ERROR Duplicate field in object declaration : x
	}
}
