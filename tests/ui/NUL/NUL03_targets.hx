class NUL03_targets {
	static function main() {
		var a = {b: {x: 1, list: [1]}};
		a?.b = null; //~ ERROR Invalid operation: ?. on the left of an assignment
		a?.b.x += 1; //~ ERROR Invalid operation: ?. on the left of an assignment
		a.b?.x++; //~ ERROR Invalid operation: ?. on the left of an assignment
		a?.b.list[0] = 2; //~ ERROR Invalid operation: ?. on the left of an assignment
		a?.b ??= null; //~ ERROR Invalid operation: ?. on the left of an assignment
		(a?.b).x = 1;
		var b = a?.b;
		b.x = 1;
	}
}
