@:structInit
class CLS19_struct_init_p {
	var x:Int;
	var y = 2;
}

class CLS19_struct_init {
	static function main() {
		var p:CLS19_struct_init_p = {y: 1}; //~ ERROR Object requires field x
		var q:CLS19_struct_init_p = {x: 1, z: 1}; //~ ERROR CLS19_struct_init_p has no field z
		var r:CLS19_struct_init_p = {x: "a"}; //~ ERROR String should be Int
	}
}
