class Recursive_by_field {
	static function main() {
		var a = null;
		a.next = a; //~ ERROR should be
		var all = [];
		all[0].next = all[1]; //~ ERROR should be
	}
}
