class CLS10_a {
	private var p = 1;

	private function f() {}

	public function new() {}

	public function others(b:CLS10_b) {
		b.f();
		b.own(); //~ ERROR Cannot access private field own
	}
}

class CLS10_b extends CLS10_a {
	override function f() {}

	private function own() {}

	public function sibling(c:CLS10_c) {
		c.f();
		c.p;
		c.k(); //~ ERROR Cannot access private field k
	}
}

class CLS10_c extends CLS10_a {
	function k() {}

	private static function st() {}
}

class CLS10_d extends CLS10_c {
	function m() {
		CLS10_c.st();
	}
}

@:access(CLS10_a)
class CLS10_friend {
	function f(a:CLS10_a, b:CLS10_b) {
		a.p;
		b.own();
	}
}

class CLS10_friends_child extends CLS10_friend {
	function g(a:CLS10_a) {
		a.p; //~ ERROR Cannot access private field p
	}
}

class CLS10_methods {
	@:access(CLS10_a.p) function p(b:CLS10_b) {
		b.p;
		b.f(); //~ ERROR Cannot access private field f
	}

	@:access(CLS10_b) function b(a:CLS10_a) {
		a.p; //~ ERROR Cannot access private field p
	}
}

@:allow(CLS10_allowed)
class CLS10_open {
	var o = 1;

	function new() {}

	@:allow(CLS10_relatives.main) static function st() {}
}

class CLS10_opener extends CLS10_open {
	var inherited = 1;
}

class CLS10_allowed {
	function f(c:CLS10_opener) {
		new CLS10_open().o;
		c.o;
		c.inherited; //~ ERROR Cannot access private field inherited
	}
}

class CLS10_relatives {
	static function main() {
		CLS10_open.st();
		new CLS10_open(); //~ ERROR Cannot access private constructor of CLS10_open
	}

	static function other() {
		CLS10_open.st(); //~ ERROR Cannot access private field st
	}
}
