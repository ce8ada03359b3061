class TYP25_conditions {
	static function firstDigit(text:String):Int {
		var code:Int;
		for (i in 0...text.length)
			if ((code = text.charCodeAt(i)) >= "0".code && code <= "9".code)
				return code - "0".code;
		return -1;
	}

	static function sum(a:Null<Int>, b:Null<Int>):Int {
		var x:Int, y:Int;
		if (a == null || (x = a) < 0 || b == null || (y = b) < 0)
			return -1;
		return x + y;
	}

	static function main() {
		trace(firstDigit("ab7"), firstDigit("x"));
		trace(sum(1, 2), sum(null, 2), sum(1, -2));
		var limit = 3, next:Int, n = 0;
		while (!(n >= limit || (next = n * 2) > 100))
			n = next + 1;
		trace(n);
	}
}
