typedef TYP10_a = {x:Int}
typedef TYP10_b = {y:Int}
typedef TYP10_c = {> TYP10_a, > TYP10_b, z:Int}
typedef TYP10_d = TYP10_a & TYP10_b & {w:String}

class TYP10_extension {
	static function sum(c:TYP10_c)
		return c.x + c.y + c.z;

	static function main() {
		var c:TYP10_c = {x: 1, y: 2, z: 3};
		trace(sum(c));
		var d:TYP10_d = {x: 1, y: 2, w: "w"};
		var a:TYP10_a = d;
		trace(a.x, d.w + d.y);
		a = c;
		a.x = 7;
		trace(c.x);
	}
}
