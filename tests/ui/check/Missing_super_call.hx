class A {
	public function new(x:Int) {}
}

class B extends A {
	public function new() {} //~ ERROR Missing super constructor call
}

class Missing_super_call {
	static function main() {}
}
