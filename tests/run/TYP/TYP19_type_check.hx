class TYP19_type_check {
	static function main() {
		var x = (3 : Float);
		trace(x / 2);
		trace(([] : Array<String>).length);
		trace(({a: 1} : {a:Int}).a);
		trace((null : Null<Int>) == null);
		trace(("s" : Dynamic));
	}
}
