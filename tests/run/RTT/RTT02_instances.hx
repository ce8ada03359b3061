class RTT02_c {
	public var a = 1;

	public static var s = 2;

	public function new(n:Int)
		a += n;

	public function f() {}

	public static function g() {}
}

class RTT02_d extends RTT02_c {
	public var z = 0;
}

class RTT02_instances {
	static function main() {
		trace(Type.createInstance(RTT02_c, [5]).a);
		var e = Type.createEmptyInstance(RTT02_c);
		trace(Std.isOfType(e, RTT02_c));
		var names = Type.getInstanceFields(RTT02_d);
		names.sort(Reflect.compare);
		trace(names);
		var st = Type.getClassFields(RTT02_c);
		st.sort(Reflect.compare);
		trace(st);
	}
}
