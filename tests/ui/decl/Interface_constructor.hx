interface I {
	public function new(); //~ ERROR An interface cannot have a constructor
}

class Interface_constructor {
	static function main() {}
}
