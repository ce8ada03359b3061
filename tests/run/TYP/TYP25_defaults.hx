class TYP25_fields {
	public var i:Int;
	public var f:Float;
	public var b:Bool;
	public var s:String;
	public var n:Null<Int>;
	public var a:Array<Int>;

	public static var sn:Null<Int>;
	public static var ss:String;

	public function new() {
		i = 0;
		f = 0;
		b = false;
	}
}

class TYP25_defaults {
	static function main() {
		var o = new TYP25_fields();
		trace(o.i, o.f, o.b, o.s, o.n, o.a);
		trace(TYP25_fields.sn, TYP25_fields.ss);
		var x:Int;
		if (o.b)
			x = 1;
		else
			x = 2;
		trace(x);
	}
}
