class Main {
	static function main() {
		for (i in 0...3) {
			i++; //~ ERROR Loop variable cannot be modified
			i = 4; //~ ERROR Loop variable cannot be modified
			i += 1; //~ ERROR Loop variable cannot be modified
			var change = () -> --i; //~ ERROR Loop variable cannot be modified
			var own = i;
			own++;
		}
		var numbers = [for (i in 0...3) i--]; //~ ERROR Loop variable cannot be modified
		for (x in [1, 2]) {
			x++;
			x = 4;
		}
		for (key => value in ["a" => 1]) {
			key += "b";
			value *= 2;
		}
	}
}
