// A last parameter of type `haxe.Rest<T>` takes any number of arguments.
import haxe.Rest;

typedef Joiner = (separator:String, parts:Rest<Int>) -> String;

class Main {
	static function sum(numbers:Rest<Int>) {
		var total = 0;
		for (number in numbers)
			total += number;
		return total;
	}

	static function join(separator:String, parts:haxe.extern.Rest<Int>)
		return parts.toArray().join(separator);

	static function main() {
		trace(sum());
		trace(sum(1, 2, 3));
		trace(sum(...[4, 5]));
		trace(join("-", 1, 2));
		var joiner:Joiner = join;
		trace(joiner("+", 3, 4, 5));
		var local = function(first:String, others:Rest<String>) return first + others.length;
		trace(local("a", "b", "c"));
		trace(local("a", ...["b"]));
	}
}
