//# flags: --dce no
// Statics of standard classes, found by name in classes that come from objects; `--dce no` asks for all of them.
class RTT03_statics_of_objects {
	static function main() {
		trace(Reflect.field(RTT03_statics_of_objects, "missing") == null);
		trace(Reflect.isFunction(Reflect.field(Type.getClass(haxe.io.Bytes.alloc(2)), "ofString")));
		trace(Reflect.isFunction(Reflect.field(Type.getClass("a"), "fromCharCode")));
		trace(Reflect.isFunction(Reflect.field(Type.resolveClass("String"), "fromCharCode")));
		trace(Reflect.isFunction(Reflect.field(Type.getClass(Date.now()), "fromString")));
		trace(Reflect.field(Type.getClass([1]), "missing"));
		trace(Reflect.callMethod(null, Reflect.field(Type.getClass("a"), "fromCharCode"), [65]));
	}
}
