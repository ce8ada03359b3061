class A {
	public function f() {}
}

class B extends A {
	override private function f() {} //~ ERROR Field f has less visibility (public/private) than superclass one
}

class Override_visibility {
	static function main() {}
}
