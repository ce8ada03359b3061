class Main {
	static var m = Log.add("Main", A.v + 1);

	static function main() {
		trace(m, A.v, B.v, Log.text);
	}
}
