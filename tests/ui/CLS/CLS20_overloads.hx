class CLS20_overloads {
	extern inline static overload function f(a:Int)
		return 1;

	extern inline static overload function f(a:String)
		return 2;

	static function main() {
		f(true); //~ ERROR Could not find a suitable overload, reasons follow //~ ERROR Bool should be Int
		f(); //~ ERROR Could not find a suitable overload, reasons follow //~ ERROR Not enough arguments, expected a:Int
		var a = f;
	}
}
