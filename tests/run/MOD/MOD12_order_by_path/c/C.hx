package c;

class C {
	public static var v = Log.note("C.v");

	// `a.A` is being initialised already: this sees what it holds so far.
	static var back = Log.note("C.back" + (a.A.v == null));
}

class Unused {
	static var v = Log.note("Unused");
}
