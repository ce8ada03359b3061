package b;

class Friend {
	public static function peek()
		return a.Open.secret + new a.Open().inner + new a.Open().method();
}

private class Hidden {
	public function new() {}
}
