package text;

/** English, as far as the game needs it. **/
class Phrase {
	public static function capital(text:String):String
		return text.charAt(0).toUpperCase() + text.substr(1);

	/** "a, b and c"; `empty` when there is nothing. **/
	public static function list<T>(things:Iterable<T>, show:T->String, empty = "nothing"):String {
		final parts = [for (thing in things) show(thing)];
		return switch parts {
			case []: empty;
			case [one]: one;
			case _: parts.slice(0, -1).join(", ") + " and " + parts[parts.length - 1];
		}
	}

	public static function count(n:Int, noun:String, ?plural:String):String
		return switch n {
			case 0: 'no ${plural ?? noun + "s"}';
			case 1: 'one $noun';
			case _: '$n ${plural ?? noun + "s"}';
		}

	/** How many letters must be changed, added or left out to make the one of the other. **/
	public static function distance(a:String, b:String):Int {
		var row = [for (i in 0...b.length + 1) i];
		for (i in 0...a.length) {
			final above = row;
			row = [i + 1];
			for (j in 0...b.length) {
				final change = above[j] + (a.charCodeAt(i) == b.charCodeAt(j) ? 0 : 1);
				row.push(min(change, above[j + 1] + 1, row[j] + 1));
			}
		}
		return row[b.length];
	}

	static function min(first:Int, ...rest:Int):Int {
		var least = first;
		for (value in rest)
			if (value < least)
				least = value;
		return least;
	}
}
