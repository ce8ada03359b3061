class TYP09_structural_a {
	public var x:Int;

	var hidden:Int;

	public function new() {}
}

class TYP09_structural {
	static function main() {
		var a:{x:Int} = new TYP09_structural_a();
		var b:{x:String} = new TYP09_structural_a(); //~ ERROR Int should be String
		var c:{hidden:Int} = new TYP09_structural_a(); //~ ERROR TYP09_structural_a should be { hidden : Int }
		var d:{none:Int} = new TYP09_structural_a(); //~ ERROR TYP09_structural_a should be { none : Int }
		var e:TYP09_structural_a = {x: 1}; //~ ERROR { x : Int } should be TYP09_structural_a
	}
}
