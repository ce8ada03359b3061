class TYP12_types {
	static function main() {
		var a = [1, 2];
		$type(a); //~ TYPE Array<Int>
		var f = (x:Int) -> "s";
		$type(f); //~ TYPE (x : Int) -> String
		$type({x: 1, y: "s"}); //~ TYPE { y : String, x : Int }
		$type(1 / 2); //~ TYPE Float
		$type([1 => "a"]); //~ TYPE haxe.ds.Map<Int, String>
		$type(a.length > 1 ? 1 : 2.5); //~ TYPE Float
		$type(null); //~ TYPE Null<Unknown<0>>
	}
}
