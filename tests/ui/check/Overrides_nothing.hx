class A {
	function update() {}
}

class B extends A {
	override function updat() {} //~ ERROR Field updat is declared 'override' but doesn't override any field (Suggestion: update)
}

class Overrides_nothing {
	static function main() {}
}
