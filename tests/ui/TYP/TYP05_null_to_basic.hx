class TYP05_null_to_basic {
	static function main() {
		var i:Int = null; //~ ERROR null
		trace(i);
	}
}
