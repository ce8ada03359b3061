package haxe.format;

import rayzor.NativeString;

/** Writes JSON. Use `haxe.Json.stringify`. **/
class JsonPrinter {
	final buf:StringBuf;
	final replacer:(key:Dynamic, value:Dynamic) -> Dynamic;
	final space:String;
	var depth:Int = 0;

	/** JSON text of a value; see `haxe.Json.stringify`. **/
	public static function print(o:Dynamic, ?replacer:(key:Dynamic, value:Dynamic) -> Dynamic, ?space:String):String {
		var printer = new JsonPrinter(replacer, space);
		printer.write("", o);
		return printer.buf.toString();
	}

	function new(replacer:(key:Dynamic, value:Dynamic) -> Dynamic, space:String) {
		this.replacer = replacer;
		this.space = space;
		this.buf = new StringBuf();
	}

	function write(k:Dynamic, v:Dynamic):Void {
		if (replacer != null)
			v = replacer(k, v);
		switch Type.typeof(v) {
			case TNull:
				buf.add("null");
			case TInt:
				buf.add((v : Int));
			case TFloat:
				var f:Float = v;
				buf.add(Math.isFinite(f) ? Std.string(f) : "null");
			case TBool:
				buf.add((v : Bool) ? "true" : "false");
			case TFunction:
				buf.add("\"<fun>\"");
			case TObject:
				object(v, Reflect.fields(v));
			case TClass(c):
				instance(v, c);
			case TEnum(_):
				buf.add(Type.enumIndex(v));
			case TUnknown:
				buf.add("\"???\"");
		}
	}

	function instance(v:Dynamic, c:Class<Dynamic>):Void {
		if (c == String) {
			quote(v);
		} else if (c == Array) {
			array(v);
		} else if (c == haxe.ds.StringMap) {
			var map:haxe.ds.StringMap<Dynamic> = v;
			var o:Dynamic = {};
			for (key => value in map)
				Reflect.setField(o, key, value);
			object(o, Reflect.fields(o));
		} else if (c == Date) {
			quote((v : Date).toString());
		} else {
			object(v, Type.getInstanceFields(c));
		}
	}

	function array(v:Array<Dynamic>):Void {
		if (v.length == 0) {
			buf.add("[]");
			return;
		}
		buf.addChar("[".code);
		depth++;
		for (i in 0...v.length) {
			if (i > 0)
				buf.addChar(",".code);
			newLine();
			write(i, v[i]);
		}
		depth--;
		newLine();
		buf.addChar("]".code);
	}

	function object(v:Dynamic, fields:Array<String>):Void {
		var isFirst = true;
		buf.addChar("{".code);
		depth++;
		for (name in fields) {
			var value:Dynamic = Reflect.field(v, name);
			if (Reflect.isFunction(value))
				continue;
			if (!isFirst)
				buf.addChar(",".code);
			isFirst = false;
			newLine();
			quote(name);
			buf.addChar(":".code);
			if (space != null)
				buf.addChar(" ".code);
			write(name, value);
		}
		depth--;
		if (!isFirst)
			newLine();
		buf.addChar("}".code);
	}

	inline function newLine():Void {
		if (space != null)
			indent();
	}

	function indent():Void {
		buf.addChar("\n".code);
		for (i in 0...depth)
			buf.add(space);
	}

	function quote(s:String):Void {
		buf.addChar("\"".code);
		var from = 0;
		for (i in 0...s.length) {
			var c = NativeString.unitAt(s, i);
			if (c >= 32 && c != "\"".code && c != "\\".code)
				continue;
			@:privateAccess buf.addUnits(s, from, i - from);
			from = i + 1;
			switch c {
				case "\"".code: buf.add("\\\"");
				case "\\".code: buf.add("\\\\");
				case "\n".code: buf.add("\\n");
				case "\r".code: buf.add("\\r");
				case "\t".code: buf.add("\\t");
				case 8: buf.add("\\b");
				case 12: buf.add("\\f");
				default: buf.add("\\u" + NativeString.hex(c, 4).toLowerCase());
			}
		}
		@:privateAccess buf.addUnits(s, from, s.length - from);
		buf.addChar("\"".code);
	}
}
