class RTT02_plain {
	public var n = 4;
	public var text:String = "t";
}

class RTT02_made {
	public var args:Array<Dynamic>;

	public function new(a:Int, ?b:String, c = 2.5, ?d:Bool, e:Array<Int> = null)
		args = [a, b, c, d, e];
}

class RTT02_builtin_instances {
	static function main() {
		var list = Type.createInstance(Array, []);
		list.push(1);
		Sys.println(list);
		Sys.println(Type.createInstance(String, ["text"]));
		Sys.println(Type.createInstance(haxe.ds.IntMap, []).exists(1));
		Sys.println(Type.createInstance(haxe.ds.List, []).length);
		Sys.println(Type.createInstance(RTT02_made, [1]).args);
		Sys.println(Type.createInstance(RTT02_made, [1, "b", 3, true, [4]]).args);
		Sys.println(Type.createInstance(RTT02_made, [1, null, null, null, null]).args);

		// The class of an object that no code names as a value.
		var made:Dynamic = new RTT02_made(5);
		Sys.println(Type.createInstance(Type.getClass(made), [6]).args);
		Sys.println(Type.getClassName(Type.getClass(made)));
	}
}
