abstract class CLS05_base {
	abstract function f():Int;

	abstract function g():Int { //~ ERROR Abstract methods may not have an expression
		return 1;
	}
}

class CLS05_sub extends CLS05_base {
	override function f() //~ ERROR Field f is declared 'override' but parent field f is 'abstract' and does not provide any implementation to override
		return 1;

	function g()
		return 2;
}

abstract final class CLS05_final {} //~ ERROR An abstract class may not be final

class CLS05_abstract_methods {
	static function main() {}
}
