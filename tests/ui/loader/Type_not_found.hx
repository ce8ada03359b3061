class A {
	var x:Strin; //~ ERROR Type not found : Strin
	var y:haxe.ds.StringMaps<Int>; //~ ERROR Type not found : haxe.ds.StringMaps
}

class Type_not_found {
	static function main() {}
}
