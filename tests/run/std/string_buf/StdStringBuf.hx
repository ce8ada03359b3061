class StdStringBuf {
	static function main() {
		var b = new StringBuf();
		trace(b.length, b.toString() == "");
		b.add("a");
		b.add(1);
		b.add(2.5);
		b.add(null);
		b.add(true);
		b.addChar("x".code);
		b.addChar(233);
		b.addSub("hello", 1, 3);
		b.addSub("world", 3);
		trace(b.toString(), b.length);
		for (i in 0...1000)
			b.add(i);
		trace(b.length, b.toString().substr(-6));
	}
}
