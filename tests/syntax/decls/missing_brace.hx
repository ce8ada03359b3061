class A {
	function f() {
		if (x) {
			trace(1);
	}

	public function g() {
		trace(2);
	}
}

class B {
	var x:Int;
