private extern private class Repeated {
	static static var a:Int; //~ ERROR Duplicate access modifier static
	public inline public function b() {} //~ ERROR Duplicate access modifier public
	public private var c:Int; //~ ERROR Conflicting access modifier private
}

class CLS10_modifiers {
	static function main() {}
}
