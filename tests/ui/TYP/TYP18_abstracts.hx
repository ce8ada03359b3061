class TYP18_abstracts {
	static function of<T>(c:Class<T>) {}

	static function main() {
		var a:Class<Dynamic> = Int; //~ ERROR Abstract<Int> should be Class<Dynamic>
		var b:Enum<Bool> = Bool; //~ ERROR Abstract<Bool> should be Enum<Bool>
		of(Float); //~ ERROR Abstract<Float> should be Class<
		of(String);
		var c:Dynamic = Int;
		Std.isOfType(1, Int);
		var d:Dynamic<Int, Int>; //~ ERROR Too many type parameters for Dynamic
	}
}
