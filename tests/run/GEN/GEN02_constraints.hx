interface GEN02_named {
	var name(default, null):String;
}

interface GEN02_sized {
	function size():Int;
}

class GEN02_item implements GEN02_named implements GEN02_sized {
	public var name(default, null):String;

	public function new(name)
		this.name = name;

	public function size()
		return name.length;
}

class GEN02_box<T:GEN02_named & GEN02_sized> {
	var item:T;

	public function new(item)
		this.item = item;

	public function show()
		return item.name + item.size();

	public function get():T
		return item;
}

class GEN02_constraints {
	static function x<T:{x:Int}>(v:T)
		return v.x;

	static function first<K, V:Array<K>>(v:V):K
		return v[0];

	static function sum<T:Float>(a:Array<T>):Float {
		var s = 0.0;
		for (v in a)
			s += v;
		return s;
	}

	static function longest<T:GEN02_sized>(a:T, b:T):T
		return a.size() > b.size() ? a : b;

	static function main() {
		trace(new GEN02_box(new GEN02_item("abc")).show());
		trace(new GEN02_box(new GEN02_item("abc")).get().name);
		trace(x({x: 5, y: 1}));
		trace(first(["a", "b"]));
		trace(sum([1, 2]), sum([0.5]));
		trace(longest(new GEN02_item("a"), new GEN02_item("bb")).name);
	}
}
