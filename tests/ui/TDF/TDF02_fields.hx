typedef TDF02_fields_t = {x:Int, ?y:String};

class TDF02_fields {
	static function main() {
		var p:TDF02_fields_t = {}; //~ ERROR Object requires field x
		var q:{x:Int} = {x: 1, y: 2}; //~ ERROR has extra field y
		var r:{x:Int} = {x: "s"}; //~ ERROR String should be Int
		q.z; //~ ERROR { x : Int } has no field z
		q.x = "s"; //~ ERROR String should be Int
		var i:Int = q; //~ ERROR { x : Int } should be Int
		var t:{f:Int->Int} = {f: (s:String) -> 1}; //~ ERROR Int should be String
	}
}
