// Types as patterns for a class or enum of unknown argument.
enum Light {
	On;
	Off;
}

class Main {
	static function className<T>(type:Class<T>):String
		return switch type {
			case String: "text";
			case Main: "main";
			case var other: Type.getClassName(other);
		}

	static function listName(type:Class<Array<Int>>)
		return switch type {
			case Array: "list";
			case _: "none";
		}

	static function enumName<T>(type:Enum<T>)
		return switch type {
			case Light: "light";
			case haxe.ds.Option: "option";
			case _: "other";
		}

	static function main() {
		trace(className(String) + className(Main) + className(StringBuf));
		trace(listName(cast Array) + listName(null));
		trace(enumName(Light) + enumName(haxe.ds.Option) + enumName(haxe.CallStack.StackItem));
	}
}
