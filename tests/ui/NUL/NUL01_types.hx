class NUL01_types {
	static function main() {
		var a:Null<Int> = null;
		var s:String = a ?? 5; //~ ERROR Int should be String
		var t:String = "x" ?? 5; //~ ERROR Int should be String
		var i:Int = a ?? "x"; //~ ERROR String should be Null<Int>
	}
}
