class RTT01_a {
	public function new() {}
}

class RTT01_b extends RTT01_a {}

enum RTT01_e {
	X(n:Int);
}

class RTT01_types {
	static function kind(v:Dynamic)
		return switch Type.typeof(v) {
			case TNull: "null";
			case TInt: "int";
			case TFloat: "float";
			case TBool: "bool";
			case TObject: "object";
			case TFunction: "function";
			case TClass(c): "class " + Type.getClassName(c);
			case TEnum(e): "enum " + Type.getEnumName(e);
			case TUnknown: "unknown";
		}

	static function main() {
		for (v in ([null, 1, 1.5, true, {a: 1}, () -> 1, new RTT01_b(), X(1), "s", [1], RTT01_a] : Array<Dynamic>))
			trace(kind(v));
		var b = new RTT01_b();
		trace(Type.getClassName(Type.getClass(b)), Type.getClassName(Type.getSuperClass(RTT01_b)));
		trace(Type.getSuperClass(RTT01_a) == null);
		trace(Type.resolveClass("RTT01_b") == RTT01_b, Type.resolveClass("No") == null);
		trace(Type.getEnumName(Type.resolveEnum("RTT01_e")));
	}
}
