class TYP20_casts {
	static function f<T>(v:Dynamic):T
		return cast(v, T); //~ ERROR Can't cast to a type parameter

	static function main() {
		var a = cast(1, Array<Int>); //~ ERROR Cast type parameters must be Dynamic
		var s:String = cast("x", Int); //~ ERROR Int should be String
		var i = cast("x", Int);
		var d = cast(1, Dynamic); //~ ERROR Cast type must be a class or an enum
		var a = cast(1, Any); //~ ERROR Cast type must be a class or an enum
		var n = cast(1, Null<Int>);
	}
}
