abstract Length(Float) from Float to Float {}
abstract Count(Int) to Int {}

class ABS02_arithmetic {
	static function main() {
		var a:Length = 1.5, b:Count = cast 1;
		a + a; //~ ERROR Cannot add Length and Length
		a - a; //~ ERROR Length should be Int //~ ERROR Length should be Int
		a * 2; //~ ERROR Length should be Int
		a > 1; //~ ERROR Cannot compare Length and Int
		a++; //~ ERROR Length should be Int
		-a; //~ ERROR Length should be Int
		a += 1.5;
		a == 1;
		b += 1; //~ ERROR Int should be Count
		b < b; //~ ERROR Cannot compare Count and Count
		b++;
		var sum = b + 1;
		sum = 2;
		var c:Count = b - b; //~ ERROR Int should be Count
	}
}
