package spans;

/** Names of characters as in HTML. **/
class Entities {
	static final pattern = ~/^&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]*));/;
	static final names:Map<String, Int> = [
		"amp" => "&".code, "lt" => "<".code, "gt" => ">".code, "quot" => "\"".code,
		"nbsp" => 0xA0, "copy" => 0xA9, "reg" => 0xAE, "deg" => 0xB0, "middot" => 0xB7,
		"auml" => 0xE4, "ouml" => 0xF6, "uuml" => 0xFC, "eacute" => 0xE9,
		"ndash" => 0x2013, "mdash" => 0x2014, "hellip" => 0x2026, "euro" => 0x20AC,
		"larr" => 0x2190, "rarr" => 0x2192, "ne" => 0x2260, "le" => 0x2264, "ge" => 0x2265,
	];

	/** The character of the entity here, if it is one that exists. **/
	public static function scan(scanner:Scanner):Null<String> {
		final start = scanner.position;
		if (!scanner.match(pattern))
			return null;
		final code = switch [for (group in 1...4) pattern.matched(group)] {
			case [digits, null, null] if (digits != null): Std.parseInt(digits);
			case [null, digits, null] if (digits != null): Std.parseInt("0x" + digits);
			case groups: names[groups[2]];
		}
		if (code == null || code > 0x10FFFF || code >= 0xD800 && code < 0xE000) {
			scanner.reset(start);
			return null;
		}
		return String.fromCharCode(code == 0 ? 0xFFFD : code);
	}
}
