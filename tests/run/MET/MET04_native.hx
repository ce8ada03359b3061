@:native("my.pack.Renamed")
class MET04_named {
	@:native("other") public var field = 1;

	public function new() {}
}

class MET04_native {
	static function main() {
		var o = new MET04_named();
		trace(o.field, Type.getClassName(MET04_named));
		trace(Type.resolveClass("my.pack.Renamed") == MET04_named);
	}
}
