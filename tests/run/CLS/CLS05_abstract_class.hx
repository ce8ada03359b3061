abstract class CLS05_base {
	final n:Int;

	function new(n:Int)
		this.n = n;

	abstract function step(v:Int):Int;

	abstract public function name():String;

	public function run():String {
		var v = 1;
		for (_ in 0...n)
			v = step(v);
		return name() + v;
	}
}

class CLS05_double extends CLS05_base {
	public function new()
		super(5);

	function step(v:Int)
		return v * 2;

	public function name()
		return "double ";
}

abstract class CLS05_mid extends CLS05_base {
	public function name()
		return "mid ";
}

class CLS05_inc extends CLS05_mid {
	public function new()
		super(3);

	function step(v:Int)
		return v + 1;
}

class CLS05_abstract_class {
	static function main() {
		var l:Array<CLS05_base> = [new CLS05_double(), new CLS05_inc()];
		for (b in l)
			trace(b.run());
	}
}
