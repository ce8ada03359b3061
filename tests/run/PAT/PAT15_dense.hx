class PAT15_dense {
	static function day(n:Int)
		return switch n {
			case 0: "Sun";
			case 1: "Mon";
			case 2: "Tue";
			case 3: "Wed";
			case 4: "Thu";
			case 5: "Fri";
			case 6: "Sat";
			default: "?";
		}

	static function num(s:String)
		return switch s {
			case "zero": 0;
			case "one": 1;
			case "two": 2;
			case "three": 3;
			case "four": 4;
			case "five": 5;
			case "six": 6;
			case "seven": 7;
			default: -1;
		}

	static function main() {
		trace([for (i in -1...8) day(i)]);
		trace([for (s in ["zero", "three", "seven", "eight", "", "on"]) num(s)]);
		trace(switch 1000000 {
			case 1: "a";
			case 1000000: "b";
			case -1000000: "c";
			default: "d";
		});
	}
}
