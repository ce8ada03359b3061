class A {
	var x:pack.Empty; //~ ERROR Module pack.Empty does not define type Empty
}

class Main {
	static function main() {}
}
