typedef TDF02_fields_t = {x:Int, ?y:String};

class TDF02_fields {
	static function literal()
		return {x: 1};

	static function generic<T>(make:() -> T):T
		return make();

	static function main() {
		var p:TDF02_fields_t = {}; //~ ERROR Object requires field x
		var q:{x:Int} = {x: 1, y: 2}; //~ ERROR has extra field y
		var r:{x:Int} = {x: "s"}; //~ ERROR String should be Int
		var o:TDF02_fields_t = q; //~ ERROR { x : Int } should be TDF02_fields_t
		o = literal(); //~ ERROR { x : Int } should be TDF02_fields_t
		o = generic(() -> {x: 1}); //~ ERROR { x : Int } should be TDF02_fields_t
		var known = {x: 1};
		o = known;
		var list = [for (x in 0...3) {x: x}];
		o = list[0];
		var list:Array<TDF02_fields_t> = list;
		q = o;
		q.z; //~ ERROR { x : Int } has no field z
		q.x = "s"; //~ ERROR String should be Int
		var i:Int = q; //~ ERROR { x : Int } should be Int
		var t:{f:Int->Int} = {f: (s:String) -> 1}; //~ ERROR Int should be String
	}
}
