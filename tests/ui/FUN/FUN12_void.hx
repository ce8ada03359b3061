class FUN12_void {
	static function v():Void {}

	static function w():Void {
		return 1; //~ ERROR Int should be Void
	}

	static function i():Int {
		return; //~ ERROR Void should be Int
	}

	static function main() {
		var x = v(); //~ ERROR Variables of type Void are not allowed
		trace(v()); //~ ERROR Void should be Dynamic
		var y = 1 + v(); //~ ERROR Cannot add Int and Void
		var z:Int = v(); //~ ERROR Void should be Int
	}
}
