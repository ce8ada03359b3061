class TYP09_box<T> {
	public var v:T;

	public function new(v:T)
		this.v = v;

	public function get():T
		return v;

	public function set(x:T)
		v = x;
}

class TYP09_null_fields {
	static function sum(list:Array<Null<Int>>) {
		var total = 0;
		for (x in list)
			total += x == null ? 100 : x;
		return total;
	}

	static function main() {
		// A structure's field may gain and lose its null.
		var plain:{x:Int} = {x: 1};
		var nullable:{x:Null<Int>} = plain;
		nullable.x = 5;
		Sys.println(plain.x + 1);
		nullable.x = null;
		Sys.println(nullable.x);
		var optional:{?x:Int} = {};
		var seen:{x:Int} = optional;
		seen.x = 3;
		Sys.println(optional.x + 1);
		var back:{?x:Int} = seen;
		back.x++;
		Sys.println(seen.x);

		// What holds plain values has room for null, seen that way.
		var list:Array<Int> = [1, 2];
		var open:Array<Null<Int>> = list;
		open.push(3);
		Sys.println(list);
		Sys.println(sum(list));
		Sys.println(open.map(x -> x + 1));
		var map:Map<String, Int> = ["a" => 1];
		var open:Map<String, Null<Int>> = map;
		open["b"] = 4;
		Sys.println(map["b"]);
		Sys.println(open["none"]);
		var box = new TYP09_box(4);
		var open:TYP09_box<Null<Int>> = box;
		open.set(7);
		Sys.println(box.get() + open.v);
		var iterator:Iterator<Null<Int>> = list.iterator();
		for (x in iterator)
			Sys.println(x);
	}
}
