class TYP20_casts {
	static function f<T>(v:Dynamic):T
		return cast(v, T); //~ ERROR Cast type must be a class or an enum

	static function main() {
		var a = cast(1, Array<Int>); //~ ERROR Cast type parameters must be Dynamic
		var s:String = cast("x", Int); //~ ERROR Int should be String
		var i = cast("x", Int);
	}
}
