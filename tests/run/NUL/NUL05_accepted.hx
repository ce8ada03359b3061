// What is known of values that may be null, by all ways that a program can get to know it.
typedef Node = {value:String, ?next:Node};

enum Shape {
	Named(name:Null<String>);
	Empty;
}

@:nullSafety(Strict)
class NUL05_accepted {
	final name:String;
	var next:Null<NUL05_accepted>;
	var size:Int;

	function new(name:String, size:Int) {
		this.name = name;
		if (size > 9)
			throw "too large: " + name;
		else
			this.size = size;
		describe();
	}

	function describe()
		return name + size;

	static function word(there:Bool):Null<String>
		return there ? "word" : null;

	static function branches(a:Null<String>, b:Null<String>):String {
		if (a == null || a.length == 0)
			return "none";
		var c = b != null && b.length > 1 ? b : a;
		if (!(b == null))
			return c + b.length;
		return a == "x" ? c : a.toUpperCase();
	}

	static function loops(node:Null<Node>, words:Array<Null<String>>):String {
		var out = "";
		while (node != null) {
			out += node.value.charAt(0);
			node = node.next;
		}
		for (word in words) {
			if (word == null)
				continue;
			out += word.charAt(0);
		}
		var last:Null<String> = null;
		do {
			last = words.pop();
		} while (last == null && words.length > 0);
		var found:Null<String> = null;
		while (found == null)
			found = word(true);
		return out + last + found.length;
	}

	static function switches(s:Null<String>, i:Null<Int>, e:Null<Shape>):String {
		var text:String = switch (s) {
			case null: "null";
			case "a": s.toUpperCase();
			case v: v + s.length;
		}
		var number = switch (i) {
			case 1: i + 1;
			case null: 0;
			case v: v * 10;
		}
		return text + (number + 1) + switch (e) {
			case Named(null): "unnamed";
			case Named(n): n.toUpperCase();
			case Empty: "empty";
			case _: "nothing";
		}
	}

	static function exits(a:Null<String>, b:Null<Int>):Int {
		var length = (a ?? return -1).length;
		final c = b ?? throw "no b";
		try {
			if (c > 100)
				throw "large";
		} catch (e) {
			return a.length;
		}
		return length + c + a.length;
	}

	static function closures(a:Null<String>):String {
		if (a == null)
			return "none";
		var lengths = [1, 2].map(i -> i * a.length);
		var own = () -> {
			var b = word(true);
			return b == null ? "" : b.charAt(1);
		};
		return lengths + own();
	}

	@:nullSafety(Off) static function unchecked(a:Null<String>)
		return try a.length catch (e) -1;

	static function main() {
		trace(branches(null, "b"), branches("x", null), branches("y", null), branches("y", "bc"));
		trace(loops({value: "one", next: {value: "two"}}, ["three", null, "four", null]));
		trace(switches(null, 1, null), switches("a", null, Empty), switches("b", 7, Named(null)), switches("b", 7, Named("n")));
		trace(exits(null, 1), exits("abc", 2), exits("abc", 200), try exits("", null) catch (e:String) 0);
		trace(closures(null), closures("ab"));
		trace(unchecked(null), unchecked("abc"));
		var first = new NUL05_accepted("first", 1);
		first.next = new NUL05_accepted("second", 2);
		trace(first.next.name, first.describe(), first.next?.next?.name ?? "end");
		trace(try new NUL05_accepted("third", 10).name catch (e:String) e);
	}
}
