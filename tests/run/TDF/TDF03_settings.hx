/** A point. **/
typedef TDF03_point = {
	/** Across. **/
	var x:Int;

	/** Down. **/
	@:optional var y:Int;

	@:native("other") var z:Null<Int>;
}

private typedef TDF03_hidden = TDF03_point;

class TDF03_settings {
	static function main() {
		var p:TDF03_hidden = {x: 1, z: 2};
		trace(p.x, p.y, p.z);
	}
}
