abstract class CLS05_abstract_a {
	public function new() {}

	abstract function f():Int;
}

class CLS05_abstract_b extends CLS05_abstract_a {} //~ ERROR This class extends abstract class CLS05_abstract_a but doesn't implement the following method

class CLS05_abstract {
	static function main() {
		new CLS05_abstract_a(); //~ ERROR CLS05_abstract_a is abstract and cannot be constructed
	}
}
