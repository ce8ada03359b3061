package haxe;

import haxe.ds.IntMap;
import haxe.ds.List;
import haxe.ds.ObjectMap;
import haxe.ds.StringMap;
import haxe.io.Bytes;

/**
	Values as text, from which `Unserializer` makes them again. Each value begins with a letter:

	`n` null, `t` true, `f` false, `z` zero, `i` Int, `d` Float, `k` NaN, `m` and `p` the infinities, `y` string, `R` a string that
	was there before, `a…h` array (with `u` for nulls in a row), `l…h` List, `b…h` StringMap, `q…h` IntMap, `M…h` ObjectMap, `v` Date,
	`s` Bytes, `o…g` structure, `c…g` class instance, `C…g` instance that serializes itself, `w` and `j` enum value, `A` class, `B` enum,
	`r` an object that was there before, `x` exception.
**/
class Serializer {
	/** What `useCache` is at first. **/
	public static var USE_CACHE = false;

	/** What `useEnumIndex` is at first. **/
	public static var USE_ENUM_INDEX = false;

	/** The alphabet for bytes. **/
	@:noCompletion public static inline var BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789%:";

	/** Whether an object that comes again is written as a reference; needed for values with cycles. **/
	public var useCache:Bool;

	/** Whether constructors of enums are written by number instead of by name. **/
	public var useEnumIndex:Bool;

	final buf:StringBuf;
	final strings:StringMap<Int>;
	final objects:ObjectMap<{}, Int>;
	var objectCount:Int = 0;
	var stringCount:Int = 0;

	/** With nothing written. **/
	public function new() {
		buf = new StringBuf();
		strings = new StringMap();
		objects = new ObjectMap();
		useCache = USE_CACHE;
		useEnumIndex = USE_ENUM_INDEX;
	}

	/** The text of everything serialized. **/
	public function toString():String
		return buf.toString();

	/** Adds a value. **/
	public function serialize(v:Dynamic):Void {
		switch Type.typeof(v) {
			case TNull:
				buf.add("n");
			case TInt:
				if (v == 0) {
					buf.add("z");
				} else {
					buf.add("i");
					buf.add((v : Int));
				}
			case TFloat:
				float(v);
			case TBool:
				buf.add((v : Bool) ? "t" : "f");
			case TClass(c):
				instance(v, c);
			case TObject:
				typeOrStructure(v);
			case TEnum(e):
				enumValue(v, e);
			case TFunction:
				throw "Cannot serialize function";
			case TUnknown:
				throw "Cannot serialize " + Std.string(v);
		}
	}

	/** Adds a value so that `Unserializer` throws it. **/
	public function serializeException(e:Dynamic):Void {
		buf.add("x");
		serialize(e);
	}

	/** The text of one value. **/
	public static function run(v:Dynamic):String {
		var s = new Serializer();
		s.serialize(v);
		return s.toString();
	}

	function float(f:Float):Void {
		if (Math.isNaN(f)) {
			buf.add("k");
		} else if (!Math.isFinite(f)) {
			buf.add(f < 0 ? "m" : "p");
		} else {
			buf.add("d");
			buf.add(f);
		}
	}

	function string(s:String):Void {
		var known = strings.get(s);
		if (known != null) {
			buf.add("R");
			buf.add((known : Int));
			return;
		}
		strings.set(s, stringCount++);
		var encoded = StringTools.urlEncode(s);
		buf.add("y");
		buf.add(encoded.length);
		buf.add(":");
		buf.add(encoded);
	}

	/** Writes a reference if the object was there before; keeps it otherwise. **/
	function isKnown(v:Dynamic):Bool {
		if (!useCache)
			return false;
		var known = objects.get(v);
		if (known == null) {
			objects.set(v, objectCount++);
			return false;
		}
		buf.add("r");
		buf.add((known : Int));
		return true;
	}

	function instance(v:Dynamic, c:Class<Dynamic>):Void {
		if (c == String) {
			string(v);
			return;
		}
		if (isKnown(v))
			return;
		if (c == Array) {
			array(v);
		} else if (c == List) {
			buf.add("l");
			var list:List<Dynamic> = v;
			for (x in list)
				serialize(x);
			buf.add("h");
		} else if (c == Date) {
			buf.add("v");
			buf.add((v : Date).getTime());
		} else if (c == StringMap) {
			buf.add("b");
			var map:StringMap<Dynamic> = v;
			for (key => value in map) {
				string(key);
				serialize(value);
			}
			buf.add("h");
		} else if (c == IntMap) {
			buf.add("q");
			var map:IntMap<Dynamic> = v;
			for (key => value in map) {
				buf.add(":");
				buf.add(key);
				serialize(value);
			}
			buf.add("h");
		} else if (c == ObjectMap) {
			buf.add("M");
			var map:ObjectMap<{}, Dynamic> = v;
			for (key => value in map) {
				serialize(key);
				serialize(value);
			}
			buf.add("h");
		} else if (c == Bytes) {
			bytes(v);
		} else {
			object(v, c);
		}
	}

	function array(a:Array<Dynamic>):Void {
		var nulls = 0;
		buf.add("a");
		for (x in a) {
			if (x == null) {
				nulls++;
				continue;
			}
			flushNulls(nulls);
			nulls = 0;
			serialize(x);
		}
		flushNulls(nulls);
		buf.add("h");
	}

	function flushNulls(count:Int):Void {
		if (count == 1) {
			buf.add("n");
		} else if (count > 1) {
			buf.add("u");
			buf.add(count);
		}
	}

	function bytes(b:Bytes):Void {
		var text = new haxe.crypto.BaseCode(Bytes.ofString(BASE64)).encodeBytes(b).toString();
		buf.add("s");
		buf.add(text.length);
		buf.add(":");
		buf.add(text);
	}

	function object(v:Dynamic, c:Class<Dynamic>):Void {
		var own:Dynamic = Reflect.field(v, "hxSerialize");
		if (own != null) {
			buf.add("C");
			string(Type.getClassName(c));
			Reflect.callMethod(v, own, [this]);
		} else {
			buf.add("c");
			string(Type.getClassName(c));
			for (name in Type.getInstanceFields(c)) {
				var value:Dynamic = Reflect.field(v, name);
				if (Reflect.isFunction(value))
					continue;
				string(name);
				serialize(value);
			}
		}
		buf.add("g");
	}

	function typeOrStructure(v:Dynamic):Void {
		if (Std.isOfType(v, Class)) {
			buf.add("A");
			string(Type.getClassName(v));
		} else if (Std.isOfType(v, Enum)) {
			buf.add("B");
			string(Type.getEnumName(v));
		} else if (!isKnown(v)) {
			buf.add("o");
			for (name in Reflect.fields(v)) {
				string(name);
				serialize(Reflect.field(v, name));
			}
			buf.add("g");
		}
	}

	function enumValue(v:Dynamic, e:Enum<Dynamic>):Void {
		if (useCache && objects.exists(v)) {
			isKnown(v);
			return;
		}
		buf.add(useEnumIndex ? "j" : "w");
		string(Type.getEnumName(e));
		if (useEnumIndex) {
			buf.add(":");
			buf.add(Type.enumIndex(v));
		} else {
			string(Type.enumConstructor(v));
		}
		var args = Type.enumParameters(v);
		buf.add(":");
		buf.add(args.length);
		for (arg in args)
			serialize(arg);
		// Its number comes after those of its arguments.
		if (useCache)
			isKnown(v);
	}
}
