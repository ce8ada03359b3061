import haxe.atomic.AtomicInt;
import sys.thread.*;

class A {
	public var x = 1;
	public var y = "s";

	public function new() {}
}

class B {
	public var y = 2;
	public var x = "t";

	public function new() {}
}

/** What the runtime keeps for all threads: shapes, names, inline caches, compiled regular expressions, descriptors. **/
class RTT08_shared_tables {
	static function use(d:Dynamic):String
		return Std.string(d.x) + d.y;

	static function round(t:Int, i:Int):Int {
		var wrong = 0;
		var objects:Array<Dynamic> = [new A(), new B(), {x: i, y: t}, {y: t, x: i}, {z: 0, x: i, y: t}];
		var wanted = ["1s", "t2", '$i$t', '$i$t', '$i$t'];
		for (k in 0...5)
			if (use(objects[k]) != wanted[k])
				wrong++;
		var fields:Dynamic = {};
		for (k in 0...30)
			Reflect.setField(fields, 'n${(k * t + i) % 977}', k);
		for (name in Reflect.fields(fields))
			if (Reflect.field(fields, name) == null)
				wrong++;
		if (Reflect.hasField(fields, 'absent$i'))
			wrong++;
		var parsed:Dynamic = haxe.Json.parse(haxe.Json.stringify({a: [i, t], b: {c: 'q$i'}}));
		if (parsed.a[0] != i || parsed.b.c != 'q$i')
			wrong++;
		var copy:Dynamic = haxe.Unserializer.run(haxe.Serializer.run(objects[2]));
		if (copy.x != i)
			wrong++;
		var r = new EReg('([a-z]+)${i % 50}', "g");
		if (!r.match('--abc${i % 50}--') || r.matched(1) != "abc")
			wrong++;
		if (Type.getClassName(Type.getClass(objects[i % 2])) != (i % 2 == 0 ? "A" : "B"))
			wrong++;
		return wrong;
	}

	static function main() {
		var done = new Lock(), wrong = new AtomicInt(0);
		for (t in 0...4)
			Thread.create(() -> {
				for (i in 0...80)
					wrong.add(round(t, i));
				done.release();
			});
		for (_ in 0...4)
			done.wait();
		trace(wrong.load());
	}
}
