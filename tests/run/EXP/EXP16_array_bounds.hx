class EXP16_array_bounds {
	static function main() {
		var s:Array<String> = ["a"];
		trace(s[3]);
		s[3] = "d";
		trace(s.length, s);
		var n:Array<Null<Int>> = [1];
		trace(n[5]);
		var d:Array<Dynamic> = [];
		trace(d[0], d.length);
		var i = [1, 2];
		i[4] = 9;
		trace(i.length, i[4]);
		trace(s.pop(), s.length, ([] : Array<String>).pop());
		s.resize(1);
		trace(s);
	}
}
