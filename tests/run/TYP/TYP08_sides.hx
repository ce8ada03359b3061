typedef TYP08_full = {
	final id:Int;
	var name:String;
	var ?size:Int;
	function show(prefix:String):String;
}

interface TYP08_shown {
	function show(prefix:String):String;
}

class TYP08_item implements TYP08_shown {
	public final id:Int;
	public var name:String;
	public var size:Null<Int> = 9;

	public function new(id, name) {
		this.id = id;
		this.name = name;
	}

	public function show(prefix:String)
		return prefix + name;
}

class TYP08_sub extends TYP08_item {
	override public function show(prefix:String)
		return "sub " + super.show(prefix);
}

class TYP08_sides {
	static function use(f:TYP08_full) {
		f.name += "!";
		return f.show("<") + f.id + f.size;
	}

	static function main() {
		var i = new TYP08_item(1, "one");
		trace(use(i), i.name);
		trace(use(new TYP08_sub(2, "two")));
		var o:TYP08_full = {id: 3, name: "three", show: p -> p + "lit"};
		trace(use(o), o.name, o.size);
		o.size = 4;
		trace(o.size + 1);
		var list:Array<{name:String}> = [i, o, {name: "plain"}];
		for (x in list)
			x.name = x.name.toUpperCase();
		trace(i.name, o.name, list[2].name);
		var f = o.show;
		var g = (i : TYP08_full).show;
		trace(f("a"), g("b"));
		var d:Dynamic = i;
		var s:{name:String, show:String->String} = d;
		trace(s.show(s.name));
		var n:{x:{y:{z:Int}}} = {x: {y: {z: 1}}};
		n.x.y.z++;
		n.x.y = {z: n.x.y.z * 10};
		trace(n.x.y.z, n);
		var w:{a:Float} = {a: 1};
		var k:{a:Float} = w;
		k.a += 0.5;
		trace(w.a, w == k);
	}
}
