package haxe;

private enum Part {
	Text(s:String);
	Value(e:Void->Dynamic);
	Condition(e:Void->Dynamic, yes:Array<Part>, no:Array<Part>);
	Repeat(e:Void->Dynamic, body:Array<Part>);
	Call(name:String, args:Array<Array<Part>>);
}

/**
	Text with gaps: `::expr::`, `::if expr::…::elseif expr::…::else::…::end::`, `::foreach expr::…::end::` and `$$name(arguments)`.
	Names are fields of the context, of the element of a `foreach` (which itself is `__current__`), or of `Template.globals`.
**/
class Template {
	/** Names that all templates know. **/
	public static var globals:Dynamic = {};

	final parts:Array<Part>;

	// The state of `execute`.
	var context:Dynamic;
	var outer:Array<Dynamic>;
	var macros:Dynamic;
	var buf:StringBuf;

	// The state of the parser.
	var source:String;
	var at:Int = 0;
	var expr:String;
	var pos:Int = 0;

	/** Parses a template; throws if it is not well formed. **/
	public function new(str:String) {
		source = str;
		parts = block();
		if (at < source.length)
			throw "Unexpected '" + source.substr(at, 20) + "'";
	}

	/** The text with all gaps filled from `context`; `macros` has the functions for `$$name(…)`. **/
	public function execute(context:Dynamic, ?macros:Dynamic):String {
		this.context = context;
		this.macros = macros == null ? {} : macros;
		outer = [];
		buf = new StringBuf();
		run(parts);
		return buf.toString();
	}

	/** The value of a name. **/
	function resolve(name:String):Dynamic {
		if (name == "__current__")
			return context;
		if (has(context, name))
			return Reflect.getProperty(context, name);
		for (ctx in outer)
			if (has(ctx, name))
				return Reflect.getProperty(ctx, name);
		return Reflect.field(globals, name);
	}

	static function has(ctx:Dynamic, name:String):Bool
		return Reflect.isObject(ctx) && (Reflect.hasField(ctx, name) || Reflect.getProperty(ctx, name) != null);

	// Running ----------------------------------------------------------------------------------------------

	function run(all:Array<Part>):Void {
		for (part in all) {
			switch part {
				case Text(s):
					buf.add(s);
				case Value(e):
					buf.add(Std.string(e()));
				case Condition(e, yes, no):
					var v:Dynamic = e();
					run(v == null || v == false ? no : yes);
				case Repeat(e, body):
					repeat(e(), body);
				case Call(name, args):
					call(name, args);
			}
		}
	}

	function repeat(v:Dynamic, body:Array<Part>):Void {
		var items:Iterator<Dynamic> = if (Std.isOfType(v, Array)) (v : Array<Dynamic>).iterator() else if (v != null
			&& Reflect.isFunction(Reflect.field(v, "iterator"))) v.iterator() else v;
		if (items == null)
			throw "Cannot iter on " + Std.string(v);
		outer.unshift(context);
		while (items.hasNext()) {
			context = items.next();
			run(body);
		}
		context = outer.shift();
	}

	function call(name:String, args:Array<Array<Part>>):Void {
		var f:Dynamic = Reflect.field(macros, name);
		var values:Array<Dynamic> = [resolve];
		var whole = buf;
		for (arg in args) {
			// An argument that is one gap keeps its value, others become text.
			switch arg {
				case [Value(e)]:
					values.push(e());
				default:
					buf = new StringBuf();
					run(arg);
					values.push(buf.toString());
			}
		}
		buf = whole;
		try {
			buf.add(Std.string(Reflect.callMethod(macros, f, values)));
		} catch (e:Dynamic) {
			throw "Macro call " + name + " failed (" + Std.string(e) + ")";
		}
	}

	// Parsing: parts ---------------------------------------------------------------------------------------

	/** Everything up to `::else`, `::end` or the end. **/
	function block():Array<Part> {
		var result:Array<Part> = [];
		while (at < source.length) {
			var gap = source.indexOf("::", at), macroCall = source.indexOf("$$", at);
			var next = gap < 0 ? macroCall : macroCall < 0 || gap < macroCall ? gap : macroCall;
			if (next < 0)
				next = source.length;
			if (next > at)
				result.push(Text(source.substring(at, next)));
			at = next;
			if (at == source.length)
				break;
			if (at == macroCall) {
				result.push(macroPart());
				continue;
			}
			var content = gapAt(at);
			if (content == "end" || content == "else" || StringTools.startsWith(content, "elseif "))
				break;
			at += content.length + 4;
			result.push(gapPart(content));
		}
		return result;
	}

	/** What stands between the colons of the gap that begins at `start`. **/
	function gapAt(start:Int):String {
		var end = source.indexOf("::", start + 2);
		if (end < 0)
			throw "Unclosed '::'";
		return source.substring(start + 2, end);
	}

	function gapPart(content:String):Part {
		if (StringTools.startsWith(content, "if"))
			if (StringTools.isSpace(content, 2) || StringTools.fastCodeAt(content, 2) == "(".code)
				return condition(content.substr(2));
		if (StringTools.startsWith(content, "foreach ")) {
			var e = expression(content.substr(8));
			var body = block();
			closing("end", "foreach");
			return Repeat(e, body);
		}
		return Value(expression(content));
	}

	function condition(test:String):Part {
		var e = expression(test);
		var yes = block();
		if (at >= source.length)
			throw "Unclosed 'if'";
		var content = gapAt(at);
		if (StringTools.startsWith(content, "elseif ")) {
			at += content.length + 4;
			return Condition(e, yes, [condition(content.substr(7))]);
		}
		var no:Array<Part> = [];
		if (content == "else") {
			at += 8;
			no = block();
		}
		closing("end", "if");
		return Condition(e, yes, no);
	}

	function closing(word:String, what:String):Void {
		if (at >= source.length || gapAt(at) != word)
			throw "Unclosed '" + what + "'";
		at += word.length + 4;
	}

	function macroPart():Part {
		var open = source.indexOf("(", at);
		var name = open < 0 ? "" : source.substring(at + 2, open);
		if (!~/^[A-Za-z_][A-Za-z_0-9]*$/.match(name)) {
			at += 2;
			return Text("$$");
		}
		var args = [], start = open + 1, depth = 0, i = start;
		while (true) {
			if (i >= source.length)
				throw "Unclosed macro parenthesis";
			var c = StringTools.fastCodeAt(source, i);
			var isEnd = c == ")".code && depth == 0;
			if (isEnd || (c == ",".code && depth == 0)) {
				if (!isEnd || i > start || args.length > 0)
					args.push(@:privateAccess new Template(source.substring(start, i)));
				start = i + 1;
			}
			if (isEnd)
				break;
			if (c == "(".code)
				depth++;
			if (c == ")".code)
				depth--;
			i++;
		}
		at = i + 1;
		// The arguments' gaps are filled from this template's context.
		return Call(name, [for (arg in args) [for (part in arg.parts) rebound(part, arg)]]);
	}

	function rebound(part:Part, from:Template):Part {
		function shared(e:Void->Dynamic):Void->Dynamic
			return () -> {
				from.context = context;
				from.outer = outer;
				return e();
			};
		return switch part {
			case Value(e): Value(shared(e));
			case Condition(e, yes, no): Condition(shared(e), [for (p in yes) rebound(p, from)], [for (p in no) rebound(p, from)]);
			case Repeat(e, body): Repeat(shared(e), [for (p in body) rebound(p, from)]);
			case Text(_), Call(_, _): part;
		}
	}

	// Parsing: expressions ---------------------------------------------------------------------------------

	function expression(text:String):Void->Dynamic {
		expr = text;
		pos = 0;
		var e = binary(0);
		skipSpace();
		if (pos < expr.length)
			throw "Unexpected '" + expr.substr(pos) + "' in " + text;
		return e;
	}

	inline function peek():Int
		return StringTools.fastCodeAt(expr, pos);

	function skipSpace():Void {
		while (pos < expr.length && StringTools.isSpace(expr, pos))
			pos++;
	}

	/** Operators by how tightly they bind; longer ones stand before their beginnings. **/
	static final LEVELS = [["||"], ["&&"], ["==", "!=", "<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

	function binary(level:Int):Void->Dynamic {
		if (level == LEVELS.length)
			return unary();
		var left = binary(level + 1);
		while (true) {
			skipSpace();
			var op = Lambda.find(LEVELS[level], op -> expr.substr(pos, op.length) == op);
			if (op == null)
				return left;
			pos += op.length;
			left = operation(op, left, binary(level + 1));
		}
	}

	static function operation(op:String, a:Void->Dynamic, b:Void->Dynamic):Void->Dynamic {
		return switch op {
			case "||": () -> truth(a()) || truth(b());
			case "&&": () -> truth(a()) && truth(b());
			case "==": () -> a() == b();
			case "!=": () -> a() != b();
			case "<=": () -> a() <= b();
			case ">=": () -> a() >= b();
			case "<": () -> a() < b();
			case ">": () -> a() > b();
			case "+": () -> a() + b();
			case "-": () -> a() - b();
			case "*": () -> a() * b();
			case "/": () -> a() / b();
			default: () -> a() % b();
		}
	}

	static function truth(v:Dynamic):Bool
		return v != null && v != false;

	function unary():Void->Dynamic {
		skipSpace();
		if (peek() == "!".code) {
			pos++;
			var e = unary();
			return () -> !truth(e());
		}
		if (peek() == "-".code) {
			pos++;
			var e = unary();
			return () -> -e();
		}
		return path(primary());
	}

	function path(e:Void->Dynamic):Void->Dynamic {
		skipSpace();
		if (pos >= expr.length || peek() != ".".code)
			return e;
		pos++;
		var name = word();
		return path(() -> Reflect.getProperty(e(), name));
	}

	function primary():Void->Dynamic {
		var c = peek();
		if (pos >= expr.length)
			throw "<eof>";
		if (c == "(".code) {
			pos++;
			var e = binary(0);
			skipSpace();
			if (peek() != ")".code)
				throw "Expected ')' in " + expr;
			pos++;
			return e;
		}
		if (c == "\"".code || c == "'".code) {
			var end = expr.indexOf(String.fromCharCode(c), pos + 1);
			if (end < 0)
				throw "Unclosed string in " + expr;
			var s = expr.substring(pos + 1, end);
			pos = end + 1;
			return () -> s;
		}
		var name = word();
		if (~/^[0-9]+$/.match(name)) {
			if (peek() == ".".code) {
				pos++;
				var f = Std.parseFloat(name + "." + word());
				return () -> f;
			}
			var i = Std.parseInt(name);
			return () -> i;
		}
		return switch name {
			case "true": () -> true;
			case "false": () -> false;
			case "null": () -> null;
			default: () -> resolve(name);
		}
	}

	function word():String {
		skipSpace();
		var start = pos;
		while (pos < expr.length && isWordChar(peek()))
			pos++;
		if (start == pos)
			throw "Unexpected '" + expr.substr(pos) + "' in " + expr;
		return expr.substring(start, pos);
	}

	static function isWordChar(c:Int):Bool
		return (c >= "a".code && c <= "z".code) || (c >= "A".code && c <= "Z".code) || (c >= "0".code && c <= "9".code) || c == "_".code;
}
