package script;

import script.Condition.Comparison;
import script.Effect.Target;

using StringTools;
using haxe.EnumTools.EnumValueTools;

private enum Token {
	Word(name:String);
	Text(value:String);
	Number(value:Int);
	Symbol(text:String);
	End;
}

/**
	The little language of conditions and effects.

	    condition := and ("or" and)*          and := not ("and" not)*
	    not       := "not" not | "(" condition ")" | test
	    effects   := effect (";" effect)*     effect := verb arguments
**/
class ScriptParser {
	static final pattern = ~/^\s*(?:([a-z][a-z0-9_-]*)|'([^']*)'|(-?[0-9]+)|([();,<>={}]))/i;

	var source = "";
	var tokens:Array<{token:Token, at:Int}> = [];
	var next = 0;

	public function new() {}

	public function condition(text:String):Condition {
		start(text);
		final result = disjunction();
		expectEnd();
		return result;
	}

	public function effects(texts:Array<String>):Array<Effect>
		return Lambda.flatMap(texts, text -> {
			start(text);
			final result = sequence();
			expectEnd();
			result;
		});

	function start(text:String) {
		source = text;
		next = 0;
		tokens = [];
		var at = 0;
		while (text.substr(at).trim() != "") {
			if (!pattern.match(text.substr(at)))
				throw new ScriptError("unexpected character", source, at);
			final found = pattern.matchedPos();
			tokens.push({token: token(), at: at + found.pos});
			at += found.pos + found.len;
		}
		tokens.push({token: End, at: text.length});
	}

	static function token():Token {
		final groups = [for (i in 1...5) pattern.matched(i)];
		return switch groups {
			case [_, text, _, _] if (text != null): Text(text);
			case [word, _, null, null]: Word(word);
			case [_, _, number, null]: Number(Std.parseInt(number));
			case [_, _, _, symbol]: Symbol(symbol);
			case _: End;
		}
	}

	function disjunction():Condition {
		final parts = separated("or", conjunction);
		return parts.length == 1 ? parts[0] : Any(parts);
	}

	function conjunction():Condition {
		final parts = separated("and", negation);
		return parts.length == 1 ? parts[0] : All(parts);
	}

	function separated<T>(word:String, item:() -> T):Array<T> {
		final items = [item()];
		while (accept(Word(word)))
			items.push(item());
		return items;
	}

	function negation():Condition {
		if (accept(Word("not")))
			return Not(negation());
		if (accept(Symbol("("))) {
			final inner = disjunction();
			expect(Symbol(")"));
			return inner;
		}
		return test();
	}

	function test():Condition
		return switch word() {
			case "always": Always;
			case "carries": Carries(word());
			case "present": Present(word());
			case "is-in": IsIn(word());
			case "inside":
				final item = word();
				Inside(item, word());
			case flag: comparison(flag);
		}

	function comparison(flag:String):Condition {
		final kind:Null<Comparison> = switch peek() {
			case Symbol("<"): Less;
			case Symbol("="): Equal;
			case Symbol(">"): More;
			case _: null;
		}
		if (kind == null)
			return Flag(flag, More, 0);
		next++;
		return Flag(flag, kind, number());
	}

	function sequence():Array<Effect> {
		final effects = [effect()];
		while (accept(Symbol(";")))
			effects.push(effect());
		return effects;
	}

	function effect():Effect
		return switch word() {
			case "say": Say(text());
			case "set": final flag = word(); Set(flag, isNumber() ? number() : 1);
			case "add": final flag = word(); Add(flag, number());
			case "move": final item = word(); Move(item, target());
			case "go": Go(word());
			case "score": Score(number());
			case "win": End(text(), true);
			case "lose": End(text(), false);
			case "if": choice();
			case "cycle":
				final name = word();
				final texts = [text()];
				while (accept(Symbol(",")))
					texts.push(text());
				Cycle(name, texts);
			case other: fail('unknown effect $other', 1);
		}

	function choice():Effect {
		final condition = disjunction();
		final then = block();
		return If(condition, then, accept(Word("else")) ? block() : []);
	}

	function block():Array<Effect> {
		expect(Symbol("{"));
		final effects = sequence();
		expect(Symbol("}"));
		return effects;
	}

	function target():Target
		return switch word() {
			case "here": Here;
			case "player": Player;
			case "away": Away;
			case "within": Within(word());
			case room: Room(room);
		}

	inline function peek():Token
		return tokens[next].token;

	function isNumber():Bool
		return peek().match(Number(_));

	function accept(token:Token):Bool {
		final found = peek().equals(token);
		if (found)
			next++;
		return found;
	}

	function expect(token:Token) {
		if (!accept(token))
			fail('expected ${describe(token)}, but found ${describe(peek())}');
	}

	function expectEnd()
		expect(End);

	function word():String
		return switch tokens[next++].token {
			case Word(name): name;
			case other: fail('expected a word, but found ${describe(other)}', 1);
		}

	function text():String
		return switch tokens[next++].token {
			case Text(value): value;
			case other: fail('expected a text, but found ${describe(other)}', 1);
		}

	function number():Int
		return switch tokens[next++].token {
			case Number(value): value;
			case other: fail('expected a number, but found ${describe(other)}', 1);
		}

	function fail<T>(message:String, back = 0):T
		throw new ScriptError(message, source, tokens[next - back].at);

	static function describe(token:Token):String
		return switch token {
			case Word(name): name;
			case Text(value): "'" + value + "'";
			case Number(value): Std.string(value);
			case Symbol(text): '"$text"';
			case End: "the end";
		}
}
