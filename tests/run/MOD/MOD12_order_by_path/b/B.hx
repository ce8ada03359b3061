package b;

class B {
	public static var v = Log.note("B.v");
	static var u = c.C.v;
}
