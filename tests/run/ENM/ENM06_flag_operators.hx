enum ENM06_flag {
	A;
	B;
	C;
}

class ENM06_flag_operators {
	static function main() {
		var flags = new haxe.EnumFlags<ENM06_flag>();
		flags |= A;
		var both = flags | C;
		trace(flags.toInt(), both.toInt(), both.has(C));
		trace((both & C).toInt(), (both & flags).toInt(), (both ^ A).toInt());
		both &= B;
		trace(both.toInt());
	}
}
