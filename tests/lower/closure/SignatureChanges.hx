class SignatureChanges {
	static function main() {
		var f:Int->Int = x -> x + 1;
		var g:Dynamic->Dynamic = cast f;
		Sys.println(g(2));
	}
}
