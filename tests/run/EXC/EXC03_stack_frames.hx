import haxe.CallStack;
import haxe.Exception;

// Frames have names and lines without debug information, those of inlined functions included.
class EXC03_failure extends Exception {
	public function new(message:String) {
		super(message);
	}
}

class EXC03_object {
	public var value(get, never):Int;

	var wanted:Int;

	public function new(wanted:Int) {
		this.wanted = wanted;
		if (wanted < 0)
			throw new EXC03_failure("negative");
	}

	function get_value():Int {
		EXC03_stack_frames.show(CallStack.callStack());
		return wanted;
	}
}

class EXC03_stack_frames {
	static var count = 0;

	public static function show(stack:CallStack) {
		var shown = [];
		for (i in 0...stack.length) {
			switch stack[i] {
				case FilePos(Method(type, method), file, line, _):
					shown.push('$type.$method $file $line');
				case _:
					shown.push("?");
			}
		}
		trace(shown.join(", "));
	}

	static function outer(x:Int):Int {
		return middle(x + 1) + 1;
	}

	static function middle(x:Int):Int {
		count += 1;
		return fail(x * 2) + 2;
	}

	static function fail(x:Int):Int {
		if (x > 3)
			throw new EXC03_failure("big " + x);
		if (x > 2)
			throw "odd";
		return x;
	}

	static function dereference(text:Null<String>):Int {
		count += 1;
		return text.length;
	}

	static function main() {
		try {
			outer(5);
		} catch (e:EXC03_failure) {
			trace(e.message);
			show(e.stack);
		}
		try {
			new EXC03_object(-1);
		} catch (e) {
			show(e.stack);
		}
		trace(new EXC03_object(2).value);
		show(new Exception("made").stack);
		show(new EXC03_failure("made").stack);
		try {
			dereference(null);
		} catch (e) {
			show(e.stack);
		}
	}
}
