class A {
	static function f(c:Bool) {
		var x:Int;
		var y:Int;
		if (c) {
			x = 1;
			y = 1;
		} else
			y = 2;
		trace(y);
		trace(x); //~ ERROR Local variable x used without being initialized
	}
}

class Local_read_before_assignment {
	static function main() {}
}
