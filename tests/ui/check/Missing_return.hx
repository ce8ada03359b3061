class A {
	static function f(x:Int):Int {
		if (x > 1) //~ ERROR Missing return: Int
			return 1;
	}

	static function g(x:Int):Int {
		while (true) {}
	}
}

class Missing_return {
	static function main() {}
}
