class Own<T:T> {} //~ ERROR Recursive constraint parameter is not allowed

interface Sized {
	function size():Int;
}

class Both<T:Sized & T> { //~ ERROR Recursive constraint parameter is not allowed
	public function new(value:T)
		trace(value);
}

class Circle<A:B, B:A> {} //~ ERROR Recursive constraint parameter is not allowed

class Chain<A:B, B:Sized> {
	public function new(value:A)
		trace(value.size());
}

class Compared<T:Compared<T>> {}

class Main {
	static function main() {}
}
