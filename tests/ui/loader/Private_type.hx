class A {
	var x:loader_pack.Holder.Hidden; //~ ERROR Cannot access private type Hidden in module loader_pack.Holder
}

class Private_type {
	static function main() {}
}
