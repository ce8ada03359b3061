class EXP22_metadata {
	static function main() {
		var x = @:some 1 + @other("p") 2;
		trace(x);
		@:block {
			trace("in");
		}
		for (i in 0...2)
			@:x trace(i);
	}
}
