class CLS02_a {
	public var tag = "a";

	public function new(?tag:String) {
		if (tag != null)
			this.tag = tag;
		init();
	}

	function init()
		trace("a.init " + tag);

	public function f(n:Int = 1):Dynamic
		return n;

	public function call()
		return f() + ":" + f(5);
}

class CLS02_b extends CLS02_a {
	var own = [1];

	public function new() {
		super("b");
		own.push(2);
		trace(own);
	}

	override function init() {
		super.init();
		trace("b.init " + own);
	}

	override public function f(n:Int = 2):Dynamic
		return "b" + super.f(n) + n;
}

class CLS02_c extends CLS02_b {
	override public function f(n:Int = 3):Dynamic {
		var up = super.f(n);
		return "c" + up;
	}
}

interface CLS02_i {
	function f(n:Int = 9):Dynamic;
}

class CLS02_d extends CLS02_c implements CLS02_i {
	override public function f(n:Int = 3):Dynamic
		return super.f(n);
}

class CLS02_dispatch {
	static function main() {
		trace(new CLS02_a().call(), new CLS02_b().call(), new CLS02_c().call());
		var i:CLS02_i = new CLS02_d();
		trace(i.f(), i.f(4));
		var m = i.f;
		trace(m(7));
		var a:CLS02_a = new CLS02_d();
		var g = a.f;
		trace(g(1), (a : Dynamic).f(6), Reflect.callMethod(a, Reflect.field(a, "f"), [8]));
	}
}
