class CLS10_safe {
	var secret = 42;

	@:allow(CLS10_access)
	var shared = 1;

	public function new() {}

	private function hidden()
		return secret + 1;
}

class CLS10_child extends CLS10_safe {
	public function peek()
		return hidden() + secret;
}

@:access(CLS10_safe)
class CLS10_user {
	public static function read(s:CLS10_safe)
		return s.secret;
}

class CLS10_access {
	static function main() {
		var s = new CLS10_safe();
		trace(s.shared);
		trace(CLS10_user.read(s));
		trace(@:privateAccess s.hidden());
		trace(new CLS10_child().peek());
	}
}
