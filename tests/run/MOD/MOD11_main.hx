//# exit: 3
//# args: one two
class MOD11_main {
	static function main() {
		var a = Sys.args();
		Sys.println(a.length + " " + a.join("|"));
		Sys.exit(3);
	}
}
