class Recursive_by_field {
	static function main() {
		var a = null;
		a.next = a; //~ ERROR The type of this value would contain itself in its field next
		var all = [];
		all[0].next = all[1]; //~ ERROR The type of this value would contain itself in its field next
		var b = null, c = null;
		b.other = c; //~ ERROR The type of this value would contain itself in its field other
		c.other = b;
	}
}
