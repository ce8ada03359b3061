private class CLS18_inner {
	public var v = 5;

	public function new() {}
}

private enum CLS18_e {
	A;
	B;
}

private typedef CLS18_t = {n:Int}

class CLS18_private_types {
	static function main() {
		var t:CLS18_t = {n: new CLS18_inner().v};
		trace(t.n, A, B);
	}
}
