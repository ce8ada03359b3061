package language;

import language.Command.Request;
import language.Command.Verb;

/** How a verb is used: what goes with it and which preposition leads to the second object. **/
typedef Usage = {
	final verb:Verb;
	final ?second:Array<String>;
	/** Words that may follow the verb and mean nothing, as "at" in "look at". **/
	final ?particles:Array<String>;
	final ?bare:Bool;
}

/** All words which are not names of items. **/
class Lexicon {
	static final fillers = ["the", "a", "an", "my", "some", "please", "then"];

	final usages = new Map<String, Usage>();

	public function new() {
		define("look l", {verb: Look, bare: true});
		define("examine x inspect describe", {verb: Examine});
		define("take get grab", {verb: Take, second: ["from"]});
		define("drop discard", {verb: Drop});
		define("put place insert", {verb: Put, second: ["in", "into", "on"], particles: ["down"]});
		define("open", {verb: Open, second: ["with"]});
		define("unlock", {verb: "unlock", second: ["with"]});
		define("close shut", {verb: Close});
		define("light ignite", {verb: Light, second: ["with"]});
		define("extinguish douse", {verb: Extinguish});
		define("read", {verb: Read});
		define("give offer feed", {verb: Give, second: ["to"]});
		define("talk speak greet", {verb: Talk, particles: ["to", "with"]});
		define("use", {verb: Use, second: ["on", "with"]});
		define("pull push turn", {verb: Use});
		define("tie fasten", {verb: "tie", second: ["to"]});
		define("fill", {verb: "fill", second: ["with"]});
		define("wait z", {verb: Wait, bare: true});
		define("inventory i", {verb: Inventory, bare: true});
	}

	function define(words:String, usage:Usage) {
		for (word in words.split(" "))
			usages[word] = usage;
	}

	public inline function usage(word:String):Null<Usage>
		return usages[word];

	public function isFiller(word:String):Bool
		return fillers.contains(word);

	public function request(words:Array<String>):Null<Request>
		return switch words {
			case ["save"]: Save("default");
			case ["save", slot] | ["save", "as", slot]: Save(slot);
			case ["load" | "restore"]: Load("default");
			case ["load" | "restore", slot]: Load(slot);
			case ["forget", slot]: Forget(slot);
			case ["undo"]: Undo;
			case ["again"] | ["g"]: Again;
			case ["score"]: Score;
			case ["help" | "?"]: Help;
			case ["quit" | "q"]: Quit;
			case _: null;
		}

	/** The known verb that differs from `word` by the fewest letters, when that is few. **/
	public function similar(word:String):Null<String> {
		var best:Null<String> = null;
		var least = word.length > 4 ? 3 : 2;
		final words = [for (known in usages.keys()) known];
		words.sort(Reflect.compare);
		for (known in words) {
			if (known.length < 3)
				continue;
			final distance = text.Phrase.distance(known, word);
			if (distance < least) {
				least = distance;
				best = known;
			}
		}
		return best;
	}
}
