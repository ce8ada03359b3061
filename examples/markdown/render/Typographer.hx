package render;

/** Makes of what keyboards have what printers have. **/
class Typographer {
	static final rules:Array<{pattern:EReg, by:String}> = [
		{pattern: ~/---/g, by: "\u2014"},
		{pattern: ~/--/g, by: "\u2013"},
		{pattern: ~/\.\.\./g, by: "\u2026"},
		{pattern: ~/\(c\)/gi, by: "\u00A9"},
		{pattern: ~/([0-9])x([0-9])/g, by: "$1\u00D7$2"},
		{pattern: ~/(^|[\s(\[])"/g, by: "$1\u201C"},
		{pattern: ~/"/g, by: "\u201D"},
		{pattern: ~/(^|[\s(\[])'/g, by: "$1\u2018"},
		{pattern: ~/'/g, by: "\u2019"},
	];

	/** How many replacements have been made. **/
	public var changes(default, null) = 0;

	public function new() {}

	public function improve(text:String):String {
		for (rule in rules) {
			final better = rule.pattern.replace(text, rule.by);
			if (better != text)
				changes++;
			text = better;
		}
		return text;
	}
}
