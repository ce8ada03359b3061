import haxe.ds.Vector;

class GEN08_wrong_casts {
	static function attempt(what:String, f:Void->Any) {
		var text = try Std.string(f()) catch (e:Dynamic) "throws";
		trace(what + ": " + text);
	}

	static function main() {
		var texts:Array<String> = [];
		var any:Array<Dynamic> = texts;
		any.push(5);
		attempt("number in Array<String>", () -> texts[0].length);

		var ints:Array<Int> = [];
		any = ints;
		attempt("text into empty Array<Int>", () -> any.push("x"));
		ints.push(3);
		trace(ints, any);

		var full:Array<Int> = [1, 2, 3];
		attempt("Array<Int> to Array<String>", () -> (cast full : Array<String>).length);
		attempt("Array<Int> to Array<Float>", () -> (cast full : Array<Float>)[1]);
		trace(full, full[1] + 1);

		var empty:Array<String> = [];
		attempt("Array<String> to Array<Int>", () -> (cast empty : Array<Int>).push(1000000));
		attempt("by Dynamic", () -> {
			var d:Dynamic = empty;
			var i:Array<Int> = d;
			i.push(1000000);
		});
		empty.push("still");
		trace(empty);

		var free:Array<Dynamic> = [1, 2];
		var settled:Array<Int> = cast free;
		settled.push(3);
		trace(free, settled, free == settled);
		attempt("settled", () -> (cast free : Array<Float>)[0]);
		free = [];
		var strings:Array<String> = cast free;
		attempt("settled as references", () -> (cast free : Array<Int>).push(1));
		strings.push("s");
		trace(free, strings);

		var vector = new Vector<Int>(2);
		attempt("Vector<Int> to Vector<String>", () -> (cast vector : Vector<String>)[1]);
		attempt("Vector<Int> to Vector<Float>", () -> (cast vector : Vector<Float>)[1] = 2.5);
		var seen:Vector<Dynamic> = cast vector;
		seen[0] = 4;
		attempt("text into Vector<Int>", () -> seen[1] = "x");
		trace(vector[0], vector[1]);
	}
}
