class TYP15_constrained_mono {
	static function total(list)
		return list.a + list.b;

	static function main() {
		var f = o -> o.x + o.y;
		trace(f({x: 1, y: 2}));
		trace(total({a: 3, b: 4}));
	}
}
