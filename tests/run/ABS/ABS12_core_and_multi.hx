import haxe.ds.*;

enum ABS12_key {
	K(n:Int);
}

class ABS12_object {
	public function new() {}
}

@:notNull
abstract ABS12_id(Int) from Int to Int {}

class ABS12_core_and_multi {
	static function main() {
		var s:Map<String, Int> = ["a" => 1];
		var i = new Map<Int, String>();
		i[1] = "one";
		var e = new Map<ABS12_key, Int>();
		e[K(1)] = 5;
		var key = new ABS12_object();
		var o = [key => "object"];
		trace(s["a"], i[1], e[K(1)], e[K(2)], o[key]);
		trace((s : Dynamic) is StringMap, (i : Dynamic) is IntMap, (e : Dynamic) is EnumValueMap, (o : Dynamic) is ObjectMap);
		var id:ABS12_id = 4;
		var n:Null<ABS12_id> = null;
		trace(id + 1, n);
		n = id;
		trace(n);
	}
}
