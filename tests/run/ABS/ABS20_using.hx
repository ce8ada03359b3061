using ABS20_using.ABS20_tools;

abstract ABS20_id(Int) from Int {
	public function plain()
		return this;
}

class ABS20_tools {
	public static function shown(id:ABS20_id)
		return "id " + id.plain();

	public static function orZero(id:Null<ABS20_id>)
		return id == null ? "none" : id.shown();

	public static function doubled(n:Int)
		return n * 2;
}

class ABS20_using {
	static function main() {
		var id:ABS20_id = 3;
		trace(id.shown());
		var n:Null<ABS20_id> = null;
		trace(n.orZero(), n == null);
		n = id;
		trace(n.orZero(), n.plain());
		trace((4).doubled());
	}
}
