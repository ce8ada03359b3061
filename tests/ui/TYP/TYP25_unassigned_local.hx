class TYP25_unassigned_local {
	static function main() {
		var x:Int;
		trace(x); //~ ERROR Local variable x used without being initialized
	}
}
