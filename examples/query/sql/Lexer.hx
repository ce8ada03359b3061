package sql;

import sql.Token.TokenKind;
import table.QueryError;

using StringTools;

/** Makes tokens of a query. **/
class Lexer {
	static final two = ["<=", ">=", "<>", "!=", "||"];

	final text:String;
	var at = 0;

	public function new(text:String)
		this.text = text;

	public function tokens():Array<Token> {
		final found:Array<Token> = [];
		do {
			skipBlanks();
			final position = at;
			found.push({kind: next(), position: position});
		} while (found[found.length - 1].kind != End);
		return found;
	}

	function skipBlanks() {
		while (at < text.length) {
			if (text.isSpace(at))
				at++;
			else if (text.substr(at, 2) == "--")
				while (at < text.length && text.fastCodeAt(at) != "\n".code)
					at++;
			else
				break;
		}
	}

	function next():TokenKind {
		if (at >= text.length)
			return End;
		return switch text.fastCodeAt(at) {
			case "'".code: Literal(quoted("'"));
			case "\"".code: Quoted(quoted("\""));
			case isDigit(_) => true: number();
			case isLetter(_) => true: Word(takeWhile(c -> isLetter(c) || isDigit(c)));
			case "(".code | ")".code | ",".code | ".".code | "*".code | "+".code | "-".code | "/".code | "%".code | "<".code | ">".code
				| "=".code | "!".code | "|".code | ";".code:
				symbol();
			case c: throw new QueryError('unexpected character ${String.fromCharCode(c)}', at);
		}
	}

	function symbol():TokenKind {
		final pair = text.substr(at, 2);
		final symbol = two.contains(pair) ? pair : text.charAt(at);
		at += symbol.length;
		return Symbol(symbol == "!=" ? "<>" : symbol);
	}

	function number():TokenKind {
		var digits = takeWhile(isDigit);
		if (at + 1 < text.length && text.charAt(at) == "." && isDigit(text.fastCodeAt(at + 1))) {
			at++;
			digits += "." + takeWhile(isDigit);
		}
		return Number(Std.parseFloat(digits));
	}

	/** What stands between two quotes; a quote in it is doubled. **/
	function quoted(quote:String):String {
		final start = at++;
		final value = new StringBuf();
		while (true) {
			if (at >= text.length)
				throw new QueryError("a quote has no end", start);
			if (text.charAt(at) == quote) {
				at++;
				if (text.charAt(at) != quote)
					return value.toString();
			}
			value.add(text.charAt(at++));
		}
	}

	function takeWhile(wanted:Int->Bool):String {
		final start = at;
		while (at < text.length && wanted(text.fastCodeAt(at)))
			at++;
		return text.substring(start, at);
	}

	static inline function isDigit(c:Int):Bool
		return c >= "0".code && c <= "9".code;

	static inline function isLetter(c:Int):Bool
		return c >= "a".code && c <= "z".code || c >= "A".code && c <= "Z".code || c == "_".code;
}
