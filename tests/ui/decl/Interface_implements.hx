interface A {}

interface B implements A {} //~ ERROR Interfaces cannot implement another interface (use extends instead)

class Interface_implements {
	static function main() {}
}
