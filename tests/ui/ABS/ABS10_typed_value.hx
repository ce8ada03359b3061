enum abstract ABS10_typed_value_a(Int) {
	var X:ABS10_typed_value_a = 1;
	var Y:Int = 2; //~ ERROR Int should be ABS10_typed_value_a
	private var Z = 3;
}

class ABS10_typed_value {
	static function main() {
		var z:ABS10_typed_value_a = Z;
		trace(ABS10_typed_value_a.Z); //~ ERROR Cannot access private field Z
	}
}
