class PAT06_arrays {
	static function f(a:Array<Int>)
		return switch a {
			case []: "empty";
			case [x]: 'one $x';
			case [1, y]: 'one-$y';
			case [x, y]: 'two ${x + y}';
			case [_, _, z]: 'z$z';
			default: "long";
		}

	static function words(s:String)
		return switch s.split(" ") {
			case ["add", n]: 'adding $n';
			case ["quit"]: "bye";
			case ["set", k, v] if (k != v): '$k=$v';
			case other: 'unknown ${other.length}';
		}

	static function main() {
		for (a in [[], [5], [1, 2], [3, 4], [1, 2, 3], [1, 2, 3, 4]])
			trace(f(a));
		for (s in ["add 5", "quit", "set a b", "set a a"])
			trace(words(s));
	}
}
