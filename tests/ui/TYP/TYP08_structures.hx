typedef TYP08_structures_point = {
	final x:Int;
	var y:Int;
	var ?label:String;
}

class TYP08_structures {
	static function main() {
		var p:TYP08_structures_point = {x: 1, y: 2};
		p.x = 5; //~ ERROR This expression cannot be accessed for writing
		var q:TYP08_structures_point = {x: 1}; //~ ERROR Object requires field y
		var r:TYP08_structures_point = {x: 1, y: 2, z: 3}; //~ ERROR { z : Int, y : Int, x : Int } has extra field z
		var s:TYP08_structures_point = {x: 1, y: "2"}; //~ ERROR String should be Int
		p.none; //~ ERROR TYP08_structures_point has no field none
	}
}
