class TYP18_values_a {}

enum TYP18_values_e {
	A;
}

class TYP18_values {
	static function main() {
		var c:Class<TYP18_values_a> = TYP18_values_a;
		var d:Class<String> = TYP18_values_a; //~ ERROR TYP18_values_a should be String
		var e:Enum<TYP18_values_e> = TYP18_values_e;
		var f:Class<TYP18_values_e> = TYP18_values_e; //~ ERROR Enum<TYP18_values_e> should be Class<TYP18_values_e>
		var g:TYP18_values_a = TYP18_values_a; //~ ERROR Class<TYP18_values_a> should be TYP18_values_a
		Missing.field; //~ ERROR Type not found : Missing
	}
}
