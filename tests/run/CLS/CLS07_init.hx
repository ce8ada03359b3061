class CLS07_early {
	public static var a = "unset";
	public static var b:String;

	static function __init__() {
		b = "from init";
	}
}

class CLS07_init {
	static function main() {
		trace(CLS07_early.a, CLS07_early.b);
	}
}
