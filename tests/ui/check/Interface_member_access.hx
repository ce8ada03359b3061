interface I {
	var x:Int;
}

class A implements I {
	public var x(default, null):Int; //~ ERROR Field x has different property access than in I ((default,null) should be var)
}

class Interface_member_access {
	static function main() {}
}
