class FUN07_bind {
	static function f(a:Int, b:String)
		return b + a;

	static function main() {
		f.bind("x"); //~ ERROR String should be Int
		f.bind(_, 1); //~ ERROR Int should be String
		f.bind(1, "a", 2); //~ ERROR Too many callback arguments
		(5).bind(1); //~ ERROR Int has no field bind
	}
}
