typedef TYP10_a = {x:Int}
typedef TYP10_b = {x:String}
typedef TYP10_same = {x:Int, y:Int}
class TYP10_class {}

class TYP10_conflict {
	static function main() {
		var same:TYP10_a & TYP10_same = {x: 1, y: 2};
		var both:TYP10_a & TYP10_b = null; //~ ERROR Cannot redefine field x with different type
		var no:TYP10_a & TYP10_class = null; //~ ERROR Can only extend structures
		same.z = 1; //~ ERROR has no field z
	}
}
