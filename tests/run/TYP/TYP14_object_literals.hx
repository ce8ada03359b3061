/** Object literals of one array agree field by field; `Any` takes an array of anything. **/
class TYP14_object_literals {
	static function take(v:Any):String
		return Std.string(v);

	static function main() {
		for (p in [{x: 1, n: null}, {x: 1.5, n: "s"}, {n: "t", x: 2}])
			trace(p.x * 2, p.n);
		var points = [{at: {x: 1, y: 0.5}}, {at: {x: 0.5, y: 1}}];
		trace(points[0].at.x + points[1].at.y);
		var ints = [1, 2];
		var any:Array<Any> = ints;
		trace(any.length, any[0], take(any[1]));
		var a:Any = 5, s:Any = "str", f:Any = 1.5;
		var i:Int = a, t:String = s, x:Float = f;
		trace(i + 1, t.length, x, (a : Int) + 1, [a, s, f]);
		trace(take(1), take("s"), take([1]), take(null));
	}
}
