class A {
	public static var v = Log.add("A", B.v * 2);
}
