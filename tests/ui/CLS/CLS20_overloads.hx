class CLS20_overloads {
	extern inline static overload function f(a:Int)
		return 1;

	extern inline static overload function f(a:String)
		return 2;

	extern inline static overload function g(a:Int, ?b:Int)
		return 1;

	extern inline static overload function g(a:Int, ?b:String)
		return 2;

	static function main() {
		f(true); //~ ERROR Could not find a suitable overload, candidates follow
		f(); //~ ERROR Could not find a suitable overload, candidates follow
		f(missing); //~ ERROR Unknown identifier : missing
		g(1); //~ ERROR Ambiguous overload, candidates follow
		g(1, 2);
		var a = f;
	}
}
