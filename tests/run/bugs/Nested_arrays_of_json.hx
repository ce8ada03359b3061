// Arrays in arrays that come out of Dynamic get the elements that their static type says, on all levels.
class Nested_arrays_of_json {
	static function main() {
		final j:{a:Array<Array<Int>>, f:Array<Array<Array<Float>>>} = haxe.Json.parse('{"a":[[1,2,3],[4]],"f":[[[1,2.5],[3]],[[4]]]}');
		trace(j.a[0][1] + j.a[1][0]);
		var sum = 0.0;
		for (row in j.a)
			for (x in row)
				sum += x;
		for (plane in j.f)
			for (row in plane)
				for (x in row)
					sum += x;
		trace(sum);
		j.a[0].push(9);
		j.a.push([7, 7]);
		trace(j.a[0][3] + j.a[2][1], j.a);
		final map:haxe.DynamicAccess<Array<Array<Int>>> = haxe.Json.parse('{"k":[[5],[6,7]]}');
		for (key => rows in map)
			trace(key, rows[1][1] + 1, map[key][0][0] + 1);
		final d:Dynamic = [[1, 2], null, [3]];
		final e:Array<Array<Int>> = d;
		trace(e[0][1] + e[2][0], e[1] == null);
		final rows:Array<{cells:Array<Array<Bool>>}> = haxe.Json.parse('[{"cells":[[true,false],[true]]}]');
		var n = 0;
		for (row in rows)
			for (cells in row.cells)
				for (cell in cells)
					if (cell)
						n++;
		trace(n);
		try {
			final x:Array<Array<Int>> = haxe.Json.parse("[1,2]");
			trace(x[0][0]);
		} catch (e)
			trace("not arrays");
	}
}
