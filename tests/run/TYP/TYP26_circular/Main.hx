class Main {
	static function main() {
		var a = new A(3);
		trace(a.depth());
		trace(B.start.v);
	}
}
