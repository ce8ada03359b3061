class Trailing<T,> {} //~ ERROR Unexpected >

class GEN01_commas {
	static function main() {
		var map:Map<String, Int,> = null; //~ ERROR Unexpected >
	}
}
