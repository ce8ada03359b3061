class A {
	var x:pack.Holder.Hidden; //~ ERROR Cannot access private type Hidden in module pack.Holder
}

class Main {
	static function main() {}
}
