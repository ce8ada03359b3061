// Array access functions without a body: that of the underlying type.
abstract Numbers(Array<Int>) from Array<Int> {
	@:op([]) function get(index:Int):Int;

	@:op([]) function set(index:Int, value:Int):Void;
}

abstract Named(Numbers) from Numbers {
	@:arrayAccess function get(index:Int):Int;

	@:arrayAccess function set(index:Int, value:Int):Int;
}

abstract Scores(Map<String, Float>) from Map<String, Float> {
	@:op([]) function of(name:String):Null<Float>;

	@:op([]) function store(name:String, score:Float):Float;
}

class Main {
	static function main() {
		var numbers:Numbers = [1, 2];
		numbers[0] = 10;
		numbers[1] += 5;
		trace(numbers[0] + numbers[1]);
		var named:Named = numbers;
		trace(named[0] = 4);
		trace(named[0]++ + numbers[0]);
		var scores:Scores = ["a" => 1.5];
		scores["b"] = 2;
		trace(scores["a"] + scores["b"]);
		trace(scores["c"]);
	}
}
