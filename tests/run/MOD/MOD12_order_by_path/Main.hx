import b.B;

class Base {
	public static var z = Log.note("Base.z");
	static var a = Log.note("Base.a" + Later.v);

	public function new()
		Log.note("new " + Early.v);
}

class Main extends Base {
	static var m = Log.note("Main.m");
	static var made = new Main();

	static function main() {
		Sys.println("main");
		Sys.println(B.v + Fields.get());
	}
}

class Early {
	public static var v = Log.note("Early");
}

class Later {
	public static var v = Log.note("Later");
}
