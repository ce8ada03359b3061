package haxe;

/** One frame of a stack. **/
enum StackItem {
	/** A function of the runtime or a library. **/
	CFunction;

	/** Code of a module outside of any function. **/
	Module(m:String);

	/** A place in the source, inside of `s` if that is known. **/
	FilePos(s:Null<StackItem>, file:String, line:Int, ?column:Int);

	/** A method. **/
	Method(classname:Null<String>, method:String);

	/** A function without a name. **/
	LocalFunction(?v:Int);
}

/** Who called whom, innermost first. **/
@:allow(haxe.Exception)
@:using(haxe.CallStack)
abstract CallStack(Array<StackItem>) from Array<StackItem> {
	/** The number of frames. **/
	public var length(get, never):Int;

	inline function get_length():Int
		return this.length;

	/** The stack of the caller. **/
	public static function callStack():Array<StackItem> {
		var stack = NativeStackTrace.toHaxe(NativeStackTrace.callStack());
		return isOwn(stack[0]) ? stack.slice(1) : stack;
	}

	/** Whether a frame is that of `callStack`. **/
	static function isOwn(frame:Null<StackItem>):Bool {
		return switch frame {
			case FilePos(Method("haxe.CallStack", "callStack"), _, _): true;
			case _: false;
		}
	}

	/** The frames from where the exception caught last was thrown to where it was caught; all frames if `fullStack`. **/
	public static function exceptionStack(fullStack = false):Array<StackItem> {
		var thrown:CallStack = NativeStackTrace.toHaxe(NativeStackTrace.exceptionStack());
		return fullStack ? thrown.asArray() : thrown.subtract(callStack()).asArray();
	}

	/** One line for each frame, each after a line feed. **/
	public static function toString(stack:CallStack):String {
		var buf = new StringBuf();
		for (item in stack.asArray()) {
			buf.add("\nCalled from ");
			describe(buf, item);
		}
		return buf.toString();
	}

	/** The frames before the part that this stack has in common with the outer frames of `stack`. **/
	public function subtract(stack:CallStack):CallStack {
		var i = this.length, j = stack.length;
		while (i > 0 && j > 0 && same(this[i - 1], stack[j - 1])) {
			i--;
			j--;
		}
		return i == 0 || i == this.length ? this : this.slice(0, i);
	}

	/** The same frames in a new stack. **/
	public inline function copy():CallStack
		return this.copy();

	/** The frame at `index`. **/
	@:arrayAccess public inline function get(index:Int):StackItem
		return this[index];

	inline function asArray():Array<StackItem>
		return this;

	static function same(a:Null<StackItem>, b:Null<StackItem>):Bool {
		return switch [a, b] {
			case [null, null]: true;
			case [CFunction, CFunction]: true;
			case [Module(m), Module(n)]: m == n;
			case [FilePos(s, file, line, column), FilePos(t, file2, line2, column2)]:
				file == file2 && line == line2 && column == column2 && same(s, t);
			case [Method(c, m), Method(d, n)]: c == d && m == n;
			case [LocalFunction(v), LocalFunction(w)]: v == w;
			case _: false;
		}
	}

	static function exceptionToString(e:Exception):String {
		if (e.previous == null)
			return "Exception: " + e.toString() + toString(e.stack);
		var text = "";
		var inner:Null<Exception> = e;
		var outer:Null<Exception> = null;
		while (inner != null) {
			var stack = outer == null ? inner.stack : inner.stack.subtract(outer.stack);
			var part = "Exception: " + inner.message + toString(stack);
			text = outer == null ? part : part + "\n\nNext " + text;
			outer = inner;
			inner = inner.previous;
		}
		return text;
	}

	static function describe(buf:StringBuf, item:StackItem):Void {
		switch item {
			case CFunction:
				buf.add("a C function");
			case Module(m):
				buf.add("module ");
				buf.add(m);
			case FilePos(inner, file, line, column):
				if (inner != null) {
					describe(buf, inner);
					buf.add(" (");
				}
				buf.add(file);
				buf.add(" line ");
				buf.add(line);
				if (column != null) {
					buf.add(" column ");
					buf.add(column);
				}
				if (inner != null)
					buf.add(")");
			case Method(cls, method):
				buf.add(cls == null ? "<unknown>" : cls);
				buf.add(".");
				buf.add(method);
			case LocalFunction(n):
				buf.add("local function #");
				buf.add(n);
		}
	}
}
