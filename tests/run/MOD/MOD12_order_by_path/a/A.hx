package a;

class A {
	public static var v = Log.note("A.v");
	static var w = b.B.v + "w";
}
