private class RTT01_hidden {
	public function new() {}

	public function where(?pos:haxe.PosInfos)
		return pos.className;
}

private enum RTT01_hidden_enum {
	A;
}

class RTT01_private_types {
	static function main() {
		var hidden = new RTT01_hidden();
		Sys.println(Type.getClassName(Type.getClass(hidden)));
		Sys.println(Type.getEnumName(Type.getEnum(A)));
		Sys.println(hidden.where());
		Sys.println(Type.typeof(hidden));
		Sys.println(Type.resolveClass("_RTT01_private_types.RTT01_hidden") == RTT01_hidden);
		Sys.println(Type.resolveEnum("_RTT01_private_types.RTT01_hidden_enum") == RTT01_hidden_enum);
		Sys.println(Type.resolveClass("RTT01_hidden"));
		Sys.println(haxe.Serializer.run(hidden));
	}
}
