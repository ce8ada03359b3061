// Functions of classes may be inlined where they are called from outside and call themselves; local ones may not.
abstract Weight(Int) from Int to Int {
	public function new(x:Int)
		this = x;

	@:op(A - B) static function minus(a:Weight, b:Weight):Weight
		return (a : Int) == 0 ? b : new Weight(0) - a; //~ ERROR Recursive operator method

	@:op(A > B) function above(b:Weight):Bool
		return new Weight(this) > b; //~ ERROR Recursive operator method

	@:op(A += B) inline function add(b:Weight):Weight {
		var copy = new Weight(this);
		copy += b; //~ ERROR Recursive operator method
		return copy;
	}

	@:op(A * B) static inline function times(a:Weight, b:Int):Weight
		return new Weight((a : Int) * b);

	@:arrayAccess function get(i:Int):Int
		return i == 0 ? 0 : new Weight(this)[i - 1]; //~ ERROR Recursive array get method

	@:arrayAccess function set(i:Int, v:Int):Int {
		new Weight(this)[i - 1] = v; //~ ERROR Recursive array set method
		return v;
	}
}

class Main {
	static inline function factorial(n:Int):Int
		return n < 2 ? 1 : n * factorial(n - 1);

	static function main() {
		inline function down(n:Int):Int //~ ERROR Inline function cannot be recursive
			return n == 0 ? 0 : down(n - 1);
		inline function outer(n:Int):Int {
			function inner(k:Int):Int
				return k == 0 ? n : inner(k - 1);
			return inner(3);
		}
		trace(factorial(5), down(2), outer(3), new Weight(2) * 4);
	}
}
