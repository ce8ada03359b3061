class TYP07_dynamic {
	static function main() {
		var d:Dynamic<Int> = {a: 1};
		var s:String = d.a; //~ ERROR Int should be String
		var any:Any = 5;
		any.foo; //~ ERROR Any has no field foo
		var e:haxe.DynamicAccess<Int> = {};
		e["x"] = "text"; //~ ERROR No @:arrayAccess function for haxe.DynamicAccess<Int> accepts arguments of String and String
	}
}
