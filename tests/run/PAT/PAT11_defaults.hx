enum PAT11_color {
	Red;
	Green;
	Blue(n:Int);
}

enum abstract PAT11_size(Int) {
	var Small = 1;
	var Big = 2;
}

class PAT11_defaults {
	static function color(c:PAT11_color)
		return switch c {
			case Red: 1;
			case Green | Blue(0): 2;
			case Blue(_): 3;
		}

	static function size(s:PAT11_size)
		return switch s {
			case Small: "s";
			case Big: "b";
		}

	static function flags(a:Bool, b:Bool)
		return switch [a, b] {
			case [true, true]: "both";
			case [true, false]: "first";
			case [false, x]: 'rest $x';
		}

	static function main() {
		trace(color(Red), color(Green), color(Blue(0)), color(Blue(4)));
		trace(size(Small), size(Big));
		trace(flags(true, true), flags(true, false), flags(false, true));
		switch color(Red) {
			case 2:
				trace("no");
			default:
				trace("default");
		}
	}
}
