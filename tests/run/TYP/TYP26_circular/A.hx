class A {
	public var b:Null<B>;
	public var v:Int;

	public function new(v:Int) {
		this.v = v;
		if (v > 0)
			b = new B(v - 1);
	}

	public function depth():Int
		return b == null ? 1 : 1 + b.depth();
}
