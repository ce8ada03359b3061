abstract ABS07_no_value_list(Array<Int>) from Array<Int> {
	@:op([]) function write(i:Int, v:Int):Void
		this[i] = v;
}

class ABS07_no_value {
	static function main() {
		var list:ABS07_no_value_list = [];
		list[0] = 1;
		trace(list[0] = 2); //~ ERROR Void should be Dynamic
	}
}
