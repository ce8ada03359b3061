//# exit: 1
//# stderr: the end
class EXC07_uncaught {
	static function fail()
		throw "the end";

	static function main() {
		Sys.println("before");
		fail();
		Sys.println("never");
	}
}
