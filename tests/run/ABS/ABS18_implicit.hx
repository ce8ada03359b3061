abstract ABS18_text(String) from String to String {
	@:from static function fromInt(n:Int):ABS18_text
		return 'int $n';

	@:from static function fromArray<T>(a:Array<T>):ABS18_text
		return 'array of ${a.length}';

	@:to function toLength():Int
		return this.length;
}

class ABS18_implicit {
	static function take(t:ABS18_text, ?u:ABS18_text):String
		return '$t $u';

	static function give():ABS18_text
		return 5;

	static function length(n:Int)
		return n;

	static function main() {
		trace(take(1), take("s", 2), take([1, 2]));
		trace((give() : String));
		var a:Array<ABS18_text> = [1, "x", [3]];
		for (t in a)
			trace((t : String));
		var o:{t:ABS18_text} = {t: 7};
		trace((o.t : String));
		var t:ABS18_text = "four";
		trace(length(t));
		var n:Int = t;
		trace(n);
		var c:ABS18_text = n > 3 ? 1 : 2;
		trace((c : String));
		var m:Map<String, ABS18_text> = ["k" => 3];
		trace((m["k"] : String));
		t = 9;
		trace((t : String));
	}
}
