package haxe;

import haxe.ds.IntMap;
import haxe.ds.List;
import haxe.ds.ObjectMap;
import haxe.ds.StringMap;
import haxe.io.Bytes;

/** Finds classes and enums for an `Unserializer`. **/
typedef TypeResolver = {
	/** The class of that name, or null. **/
	function resolveClass(name:String):Class<Dynamic>;

	/** The enum of that name, or null. **/
	function resolveEnum(name:String):Enum<Dynamic>;
}

/** Makes values from the text that `Serializer` wrote. **/
class Unserializer {
	/** What finds classes and enums at first: by `Type`. **/
	public static var DEFAULT_RESOLVER:TypeResolver = new DefaultResolver();

	final buf:String;
	final length:Int;
	var pos:Int = 0;
	final objects:Array<Dynamic> = [];
	final strings:Array<String> = [];
	var resolver:TypeResolver;

	/** From the start of a text. **/
	public function new(buf:String) {
		this.buf = buf;
		length = buf.length;
		setResolver(DEFAULT_RESOLVER);
	}

	/** Sets what finds classes and enums; with null none are found. **/
	public function setResolver(r:TypeResolver):Void
		resolver = r == null ? new NullResolver() : r;

	/** What finds classes and enums. **/
	public function getResolver():TypeResolver
		return resolver;

	/** The value of a text. **/
	public static function run(v:String):Dynamic
		return new Unserializer(v).unserialize();

	/** The next value. **/
	public function unserialize():Dynamic {
		var code = read();
		return switch code {
			case "n".code: null;
			case "t".code: true;
			case "f".code: false;
			case "z".code: 0;
			case "i".code: digits();
			case "d".code: float();
			case "k".code: Math.NaN;
			case "m".code: Math.NEGATIVE_INFINITY;
			case "p".code: Math.POSITIVE_INFINITY;
			case "y".code, "R".code: string(code);
			case "x".code: throw unserialize();
			case "A".code: classNamed(text());
			case "B".code: enumNamed(text());
			case "r".code: known(objects, digits());
			default: compound(code);
		}
	}

	function compound(code:Int):Dynamic {
		return switch code {
			case "a".code: array();
			case "o".code: fields(keep({}));
			case "c".code: fields(keep(Type.createEmptyInstance(classNamed(text()))));
			case "C".code: custom();
			case "w".code: enumByName();
			case "j".code: enumByIndex();
			case "l".code: list();
			case "b".code: stringMap();
			case "q".code: intMap();
			case "M".code: objectMap();
			case "v".code: date();
			case "s".code: bytes();
			default: invalid(pos - 1);
		}
	}

	inline function peek():Int
		return pos < length ? StringTools.fastCodeAt(buf, pos) : -1;

	inline function read():Int
		return pos < length ? StringTools.fastCodeAt(buf, pos++) : -1;

	function invalid(at:Int):Dynamic
		throw "Invalid char " + buf.charAt(at) + " at position " + at;

	function expect(c:Int):Void {
		if (read() != c)
			invalid(pos - 1);
	}

	inline function keep<T>(v:T):T {
		objects.push(v);
		return v;
	}

	function known<T>(list:Array<T>, index:Int):T {
		if (index < 0 || index >= list.length)
			throw "Invalid reference";
		return list[index];
	}

	function digits():Int {
		var isNegative = peek() == "-".code;
		if (isNegative)
			pos++;
		var n = 0;
		while (peek() >= "0".code && peek() <= "9".code)
			n = n * 10 + (read() - "0".code);
		return isNegative ? -n : n;
	}

	function float():Float {
		var start = pos;
		while (true) {
			var c = peek();
			var isPart = (c >= "0".code && c <= "9".code) || "+-.,eE".indexOf(String.fromCharCode(c)) >= 0;
			if (c < 0 || !isPart)
				break;
			pos++;
		}
		return Std.parseFloat(buf.substring(start, pos));
	}

	/** The units of a part whose length stands before it. **/
	function counted():String {
		var n = digits();
		expect(":".code);
		if (n < 0 || n > length - pos)
			throw "Invalid string length";
		pos += n;
		return buf.substr(pos - n, n);
	}

	function string(code:Int):String {
		if (code == "R".code)
			return known(strings, digits());
		if (code != "y".code)
			invalid(pos - 1);
		var s = StringTools.urlDecode(counted());
		strings.push(s);
		return s;
	}

	inline function text():String
		return string(read());

	function classNamed(name:String):Class<Dynamic> {
		var found = resolver.resolveClass(name);
		if (found == null)
			throw "Class not found " + name;
		return found;
	}

	function enumNamed(name:String):Enum<Dynamic> {
		var found = resolver.resolveEnum(name);
		if (found == null)
			throw "Enum not found " + name;
		return found;
	}

	function array():Array<Dynamic> {
		var a:Array<Dynamic> = keep([]);
		while (peek() != "h".code) {
			if (peek() == "u".code) {
				pos++;
				for (i in 0...digits())
					a.push(null);
			} else {
				a.push(unserialize());
			}
		}
		pos++;
		return a;
	}

	function fields(o:Dynamic):Dynamic {
		while (peek() != "g".code) {
			if (pos >= length)
				throw "Invalid object";
			var name = text();
			Reflect.setField(o, name, unserialize());
		}
		pos++;
		return o;
	}

	function custom():Dynamic {
		var o:Dynamic = keep(Type.createEmptyInstance(classNamed(text())));
		var own:Dynamic = Reflect.field(o, "hxUnserialize");
		if (own == null)
			throw "Invalid custom data";
		Reflect.callMethod(o, own, [this]);
		expect("g".code);
		return o;
	}

	function arguments():Array<Dynamic> {
		expect(":".code);
		return [for (i in 0...digits()) unserialize()];
	}

	function enumByName():Dynamic {
		var e = enumNamed(text());
		var name = text();
		return keep(Type.createEnum(e, name, arguments()));
	}

	function enumByIndex():Dynamic {
		var e = enumNamed(text());
		expect(":".code);
		var index = digits();
		return keep(Type.createEnumIndex(e, index, arguments()));
	}

	function list():List<Dynamic> {
		var l = keep(new List<Dynamic>());
		while (peek() != "h".code)
			l.add(unserialize());
		pos++;
		return l;
	}

	function stringMap():StringMap<Dynamic> {
		var map = keep(new StringMap<Dynamic>());
		while (peek() != "h".code) {
			var key = text();
			map.set(key, unserialize());
		}
		pos++;
		return map;
	}

	function intMap():IntMap<Dynamic> {
		var map = keep(new IntMap<Dynamic>());
		var c = read();
		while (c == ":".code) {
			var key = digits();
			map.set(key, unserialize());
			c = read();
		}
		if (c != "h".code)
			throw "Invalid IntMap format";
		return map;
	}

	function objectMap():ObjectMap<{}, Dynamic> {
		var map = keep(new ObjectMap<{}, Dynamic>());
		while (peek() != "h".code) {
			var key:{} = unserialize();
			map.set(key, unserialize());
		}
		pos++;
		return map;
	}

	function date():Date {
		// Old texts have it as YYYY-MM-DD hh:mm:ss.
		if (StringTools.fastCodeAt(buf, pos + 4) == "-".code && StringTools.fastCodeAt(buf, pos) != "-".code) {
			pos += 19;
			return keep(Date.fromString(buf.substr(pos - 19, 19)));
		}
		return keep(Date.fromTime(float()));
	}

	function bytes():Bytes {
		var alphabet = Bytes.ofString(Serializer.BASE64);
		return keep(new haxe.crypto.BaseCode(alphabet).decodeBytes(Bytes.ofString(counted())));
	}
}

private class DefaultResolver {
	public function new() {}

	public function resolveClass(name:String):Class<Dynamic>
		return Type.resolveClass(name);

	public function resolveEnum(name:String):Enum<Dynamic>
		return Type.resolveEnum(name);
}

private class NullResolver {
	public function new() {}

	public function resolveClass(name:String):Class<Dynamic>
		return null;

	public function resolveEnum(name:String):Enum<Dynamic>
		return null;
}
