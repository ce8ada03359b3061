package language;

import language.Command.NounPhrase;
import language.Command.Objects;
import language.Command.Verb;
import world.Direction;

using Lambda;
using StringTools;

enum Outcome {
	Understood(command:Command);
	Puzzled(reply:String);
}

/** Makes commands of what a player writes. **/
class CommandParser {
	static final separators = ~/\s*(?:[.;]|,?\bthen\b)\s*/g;
	static final unwanted = ~/[^a-z0-9,? -]+/gi;
	static final gaps = ~/\s+/g;

	final lexicon:Lexicon;

	public function new(?lexicon:Lexicon)
		this.lexicon = lexicon ?? new Lexicon();

	/** All commands of a line: "take lamp, then go north. look". **/
	public function parse(line:String):Array<Outcome> {
		final sentences = separators.split(line.toLowerCase());
		return [
			for (sentence in sentences) {
				final words = wordsOf(sentence);
				if (words.length > 0)
					parseWords(words);
			}
		];
	}

	function wordsOf(sentence:String):Array<String> {
		final clean = unwanted.replace(sentence, " ").replace(",", " , ").trim();
		return clean == "" ? [] : gaps.split(clean).filter(word -> !lexicon.isFiller(word));
	}

	function parseWords(words:Array<String>):Outcome {
		final request = lexicon.request(words);
		if (request != null)
			return Understood(Meta(request));
		return switch words {
			case ["go" | "walk" | "run"]:
				Puzzled("Which way?");
			case [Direction.parse(_) => direction] | ["go" | "walk" | "run" | "climb", Direction.parse(_) => direction]
				if (direction != null):
				Understood(Walk(direction));
			case ["go" | "walk" | "run", elsewhere]:
				Puzzled('"$elsewhere" is not a direction.');
			case ["pick", "up", _] | ["pick", "up", _, _] | ["pick", "up", _, _, _]:
				act({verb: Take}, words.slice(2));
			case ["put", "on", _] | ["turn", "on", _] | ["switch", "on", _]:
				act({verb: Light}, words.slice(2));
			case ["look", "at" | "in" | "under"]:
				Puzzled('Look ${words[1]} what?');
			case _ if (words[0] == "look" && words.length > 2 && ["at", "in", "under"].contains(words[1])):
				act({verb: Examine}, words.slice(2));
			case _:
				final usage = lexicon.usage(words[0]);
				usage == null ? unknownVerb(words[0]) : act(usage, words.slice(1));
		}
	}

	function unknownVerb(word:String):Outcome {
		final similar = lexicon.similar(word);
		return Puzzled(switch similar {
			case null: 'I do not know how to "$word".';
			case verb: 'I do not know how to "$word". Do you mean "$verb"?';
		});
	}

	function act(usage:Lexicon.Usage, words:Array<String>):Outcome {
		var rest = words;
		while (rest.length > 0 && usage.particles?.contains(rest[0]) == true)
			rest = rest.slice(1);
		if (rest.length == 0)
			return usage.bare == true ? Understood(Act(usage.verb, None, null)) : Puzzled('What do you want to ${usage.verb}?');
		var second:Null<NounPhrase> = null;
		final at = rest.findIndex(word -> usage.second?.contains(word) ?? false);
		if (at == 0)
			return Puzzled('${capital(usage.verb)} what ${rest.join(" ")}?');
		if (at > 0) {
			second = rest.slice(at + 1);
			if (second.length == 0)
				return Puzzled('${capital(usage.verb)} it ${rest[at]} what?');
			rest = rest.slice(0, at);
		}
		return Understood(Act(usage.verb, objects(rest), second));
	}

	function objects(words:Array<String>):Objects
		return switch words {
			case ["it"] | ["them"]: It;
			case ["all" | "everything"]: Everything([]);
			case _:
				final except = words[1] == "but" || words[1] == "except";
				except && ["all", "everything"].contains(words[0]) ? Everything(phrases(words.slice(2))) : Some(phrases(words));
		}

	/** The parts of a list with commas and "and". **/
	static function phrases(words:Array<String>):Array<NounPhrase> {
		final found:Array<NounPhrase> = [[]];
		for (word in words) {
			switch word {
				case "and" | ",":
					if (found[found.length - 1].length > 0)
						found.push([]);
				case _:
					found[found.length - 1].push(word);
			}
		}
		return found.filter(phrase -> phrase.length > 0);
	}

	static inline function capital(verb:Verb):String
		return text.Phrase.capital(verb);
}
