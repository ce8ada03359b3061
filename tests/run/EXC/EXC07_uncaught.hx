//# exit: 1
//# stderr: the end
//# stderr: Called from EXC07_uncaught.fail (EXC07_uncaught.hx line 7)
//# stderr: Called from EXC07_uncaught.main (EXC07_uncaught.hx line 11)
class EXC07_uncaught {
	static function fail()
		throw "the end";

	static function main() {
		Sys.println("before");
		fail();
		Sys.println("never");
	}
}
