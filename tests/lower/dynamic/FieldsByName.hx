class FieldsByName {
	static function sum(d:Dynamic, s:{x:Int}):Float {
		d.x = d.x + 1;
		return d.f(s.x) + d[0];
	}

	static function main()
		sum({x: 1, f: (v:Int) -> v * 2}, {x: 2});
}
