class B {
	public static var v = Log.add("B", 5);
}
