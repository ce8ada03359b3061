enum ENM08_e {
	A;
	B(n:Int, s:String, f:Float, o:Null<ENM08_e>);
	C(l:Array<Int>);
}

class ENM08_to_string {
	static function main() {
		trace(A);
		trace(B(1, "two", 3.5, A));
		trace(B(0, null, 1, B(2, "", 0.25, null)));
		trace(C([1, 2]));
		trace("s:" + C([]) + Std.string(A));
	}
}
