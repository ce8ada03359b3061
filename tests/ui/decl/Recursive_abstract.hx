abstract Bad(Bad) {} //~ ERROR Abstract underlying type cannot be recursive

abstract One(Null<Two>) {} //~ ERROR Abstract underlying type cannot be recursive

abstract Two(One) {}

abstract Outer<T>(Inner<Outer<T>>) {} //~ ERROR Abstract underlying type cannot be recursive

abstract Inner<T>(T) {}

abstract Tree(Array<Tree>) {}

class Recursive_abstract {
	static function main() {
		var bad:Bad = null;
		var two:Two = null;
	}
}
