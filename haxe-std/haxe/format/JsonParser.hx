package haxe.format;

import rayzor.NativeNumber;
import rayzor.NativeString;

/** Reads JSON. Use `haxe.Json.parse`. **/
class JsonParser {
	final str:String;
	final length:Int;
	var pos:Int = 0;

	/** The value of a JSON text. **/
	public static inline function parse(str:String):Dynamic
		return new JsonParser(str).doParse();

	function new(str:String) {
		this.str = str;
		this.length = str.length;
	}

	function doParse():Dynamic {
		var result = value();
		skipSpace();
		if (pos < length)
			unexpected();
		return result;
	}

	/** The unit at `pos`, or -1 at the end. **/
	inline function peek():Int
		return NativeNumber.ult(pos, length) ? NativeString.unitAt(str, pos) : -1;

	inline function skipSpace():Void {
		while (isSpace(peek()))
			pos++;
	}

	static inline function isSpace(c:Int):Bool
		return c == " ".code || c == "\n".code || c == "\r".code || c == "\t".code;

	function value():Dynamic {
		skipSpace();
		var c = peek();
		switch c {
			case "{".code:
				pos++;
				return object();
			case "[".code:
				pos++;
				return array();
			case "\"".code:
				pos++;
				return string();
			case "t".code:
				word("true");
				return true;
			case "f".code:
				word("false");
				return false;
			case "n".code:
				word("null");
				return null;
			case "-".code, "0".code, "1".code, "2".code, "3".code, "4".code, "5".code, "6".code, "7".code, "8".code, "9".code:
				return number();
			default:
				return unexpected();
		}
	}

	function word(w:String):Void {
		if (!NativeString.hasAt(str, w, pos))
			unexpected();
		pos += w.length;
	}

	function object():Dynamic {
		var result:Dynamic = {};
		skipSpace();
		if (peek() == "}".code) {
			pos++;
			return result;
		}
		while (true) {
			skipSpace();
			if (peek() != "\"".code)
				unexpected();
			pos++;
			var name = string();
			skipSpace();
			if (peek() != ":".code)
				unexpected();
			pos++;
			Reflect.setField(result, name, value());
			skipSpace();
			var c = peek();
			if (c != ",".code && c != "}".code)
				unexpected();
			pos++;
			if (c == "}".code)
				return result;
		}
	}

	function array():Array<Dynamic> {
		var result:Array<Dynamic> = [];
		skipSpace();
		if (peek() == "]".code) {
			pos++;
			return result;
		}
		while (true) {
			result.push(value());
			skipSpace();
			var c = peek();
			if (c != ",".code && c != "]".code)
				unexpected();
			pos++;
			if (c == "]".code)
				return result;
		}
	}

	/** A string whose opening quote has been read. **/
	function string():String {
		var start = pos;
		while (true) {
			var c = peek();
			if (c == "\"".code)
				return NativeString.substring(str, start, pos++);
			if (c == "\\".code)
				return escapedString(start);
			if (c < 0)
				throw "Unclosed string";
			pos++;
		}
	}

	/** The same for a string with an escape at `pos`. **/
	function escapedString(start:Int):String {
		var buf = new StringBuf();
		while (true) {
			var c = peek();
			if (c < 0)
				throw "Unclosed string";
			pos++;
			if (c != "\"".code && c != "\\".code)
				continue;
			@:privateAccess buf.addUnits(str, start, pos - 1 - start);
			if (c == "\"".code)
				return buf.toString();
			escape(buf);
			start = pos;
		}
	}

	function escape(buf:StringBuf):Void {
		var c = peek();
		pos++;
		switch c {
			case "n".code: buf.addChar("\n".code);
			case "r".code: buf.addChar("\r".code);
			case "t".code: buf.addChar("\t".code);
			case "b".code: buf.addChar(8);
			case "f".code: buf.addChar(12);
			case "\"".code, "\\".code, "/".code: buf.addChar(c);
			case "u".code: buf.addChar(hexDigits());
			default: throw "Invalid escape sequence \\" + String.fromCharCode(c) + " at position " + (pos - 1);
		}
	}

	function hexDigits():Int {
		var code = 0;
		for (i in 0...4) {
			var digit = hexDigit(peek());
			if (digit < 0)
				throw "Invalid escape sequence \\u at position " + pos;
			code = code << 4 | digit;
			pos++;
		}
		return code;
	}

	static function hexDigit(c:Int):Int {
		if (c >= "0".code && c <= "9".code)
			return c - "0".code;
		var lower = c | 32;
		return lower >= "a".code && lower <= "f".code ? lower - "a".code + 10 : -1;
	}

	inline function isDigit(c:Int):Bool
		return c >= "0".code && c <= "9".code;

	function number():Dynamic {
		var start = pos;
		var negative = peek() == "-".code;
		if (negative)
			pos++;
		var first = peek();
		var whole = 0;
		while (isDigit(peek())) {
			// Only used for up to nine digits, where it cannot overflow.
			whole = whole * 10 + (peek() - "0".code);
			pos++;
		}
		var digits = pos - start - (negative ? 1 : 0);
		if (digits == 0 || (first == "0".code && digits > 1))
			invalidNumber(start);
		var c = peek();
		var isPlain = c != ".".code && c != "e".code && c != "E".code;
		if (isPlain && digits <= 9)
			return negative ? -whole : whole;
		var hasPoint = c == ".".code;
		if (hasPoint) {
			pos++;
			skipDigits(start);
			c = peek();
		}
		if (c == "e".code || c == "E".code) {
			pos++;
			c = peek();
			if (c == "+".code || c == "-".code)
				pos++;
			skipDigits(start);
		}
		var f = Std.parseFloat(NativeString.substring(str, start, pos));
		var i = Std.int(f);
		return i == f && !hasPoint ? (i : Dynamic) : (f : Dynamic);
	}

	function skipDigits(start:Int):Void {
		if (!isDigit(peek()))
			invalidNumber(start);
		while (isDigit(peek()))
			pos++;
	}

	function unexpected():Dynamic {
		var c = peek();
		throw "Invalid char " + (c < 0 ? "null" : Std.string(c)) + " at position " + pos;
	}

	function invalidNumber(start:Int):Void
		throw "Invalid number at position " + start + ": " + str.substring(start, pos);
}
