class A {
	var x:haxe.ds.StringMap.Sub; //~ ERROR Module haxe.ds.StringMap does not define type Sub
}

class No_such_sub_type {
	static function main() {}
}
