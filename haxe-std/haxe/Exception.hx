package haxe;

/**
	The base class of exceptions. Anything can be thrown; `catch (e:haxe.Exception)` catches everything, and wraps what is
	no exception in a `ValueException`.
**/
class Exception {
	/** What went wrong. **/
	public var message(get, never):String;

	/** Where the exception was made. **/
	public var stack(get, never):CallStack;

	/** The exception that led to this one, or null. **/
	public var previous(get, never):Null<Exception>;

	/** The value that is really thrown: the exception itself, or the wrapped value. **/
	public var native(get, never):Any;

	@:noCompletion var __message:String;
	@:noCompletion var __previous:Null<Exception>;
	@:noCompletion var __native:Any;
	@:noCompletion var __trace:Any;
	@:noCompletion var __stack:Null<Array<haxe.CallStack.StackItem>>;

	/** A caught value as an exception. The compiler calls this for `catch (e:haxe.Exception)`. **/
	@:noCompletion static function caught(value:Any):Exception
		return Std.isOfType(value, Exception) ? (value : Exception) : new ValueException(value, null, value);

	/** What `throw value` throws. **/
	@:noCompletion static function thrown(value:Any):Any
		return Std.isOfType(value, Exception) ? (value : Exception).native : value;

	/** An exception with a message and maybe the one that led to it. `native` is for the compiler. **/
	public function new(message:String, ?previous:Exception, ?native:Any) {
		__message = message;
		__previous = previous;
		if (native == null) {
			__native = this;
			__trace = NativeStackTrace.callStack();
		} else {
			__native = native;
			__trace = NativeStackTrace.exceptionStack();
		}
	}

	/** The value that typed `catch` clauses look at. **/
	@:noCompletion function unwrap():Any
		return __native;

	/** The message. **/
	public function toString():String
		return message;

	/** Message, stack and all previous exceptions. **/
	public function details():String
		return @:privateAccess CallStack.exceptionToString(this);

	function get_message():String
		return __message;

	function get_previous():Null<Exception>
		return __previous;

	final function get_native():Any
		return __native;

	function get_stack():CallStack {
		if (__stack == null)
			__stack = withoutConstructors(NativeStackTrace.toHaxe(__trace));
		return __stack;
	}

	/** A stack without the frames that made this object. **/
	function withoutConstructors(stack:Array<haxe.CallStack.StackItem>):Array<haxe.CallStack.StackItem> {
		var names = [];
		var type:Null<Class<Dynamic>> = Type.getClass(this);
		while (type != null) {
			names.push(Type.getClassName(type));
			type = Type.getSuperClass(type);
		}
		var n = 0;
		while (n < stack.length && names.contains(constructedBy(stack[n])))
			n++;
		return n == 0 ? stack : stack.slice(n);
	}

	/** The class of which a frame is the constructor. **/
	static function constructedBy(frame:haxe.CallStack.StackItem):Null<String> {
		return switch frame {
			case FilePos(Method(type, "new"), _, _): type;
			case _: null;
		}
	}
}
