class B {
	public static var start:A = new A(0);

	var a:A;

	public function new(v:Int)
		a = new A(v);

	public function depth():Int
		return 1 + a.depth();
}
