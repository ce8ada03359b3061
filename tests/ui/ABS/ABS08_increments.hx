abstract Record(Dynamic) {
	public function new(value)
		this = value;

	@:op(a.b) function get(name:String):Int
		return Reflect.field(this, name);

	@:op(a.b) function set(name:String, value:Int):Int {
		Reflect.setField(this, name, value);
		return value;
	}
}

class ABS08_increments {
	static function main() {
		var record = new Record({x: 1});
		record.x += 1;
		record.x++; //~ ERROR Invalid operation: ++ or -- on a field that @:op(a.b) finds
		--record.x; //~ ERROR Invalid operation: ++ or -- on a field that @:op(a.b) finds
	}
}
