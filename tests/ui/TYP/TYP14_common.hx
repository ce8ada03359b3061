class TYP14_common {
	static function main() {
		var a = [1, "a"]; //~ ERROR Arrays of mixed types are only allowed if the type is forced to Array<Dynamic>
		var b = if (a.length > 1) 1 else "x"; //~ ERROR String should be Int
		var c = switch a.length {
			case 0: 1;
			case _: "many"; //~ ERROR String should be Int
		}
	}
}
