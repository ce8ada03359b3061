package render;

/** Names of headings for links, no two the same. **/
class Slugs {
	static final unwanted = ~/[^\w\- äöüßéè]+/g;
	static final spaces = ~/\s+/g;

	final taken = new Map<String, Int>();

	public function new() {}

	public function make(text:String):String {
		final base = spaces.replace(unwanted.replace(text.toLowerCase(), ""), "-");
		final count = taken[base];
		taken[base] = (count ?? 0) + 1;
		return count == null ? base : '$base-$count';
	}
}
