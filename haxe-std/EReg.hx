import haxe.Int64;
import rayzor.NativeRegex;
import rayzor.NativeStore;
import rayzor.Store;

/** A regular expression, with the syntax of PCRE. **/
class EReg {
	final regex:Int64;
	final isGlobal:Bool;

	/** Start and end of each group of the last match. **/
	final places:Store<Int>;

	final groups:Int;

	/** The text of the last match, or null. **/
	var last:String;

	/**
		Compiles the pattern `r`. Options: `i` case does not count, `g` all matches instead of the first, `m` lines, `s` the dot
		fits line feeds, `u` Unicode (always on).
	**/
	public function new(r:String, opt:String) {
		regex = NativeRegex.make(r, opt);
		groups = NativeRegex.groups(regex);
		places = NativeStore.make(2 * groups);
		isGlobal = opt.indexOf("g") >= 0;
	}

	/** True if `s` contains a match. **/
	public function match(s:String):Bool
		return search(s, 0, s.length);

	/** The text of group `n`, 0 being the whole match, or null if it took no part. **/
	public function matched(n:Int):String {
		check();
		if (n < 0 || n >= groups)
			throw "Invalid group";
		var start = NativeStore.get(places, 2 * n);
		return start < 0 ? null : last.substring(start, NativeStore.get(places, 2 * n + 1));
	}

	/** The text before the match. **/
	public function matchedLeft():String {
		check();
		return last.substring(0, NativeStore.get(places, 0));
	}

	/** The text after the match. **/
	public function matchedRight():String {
		check();
		return last.substring(NativeStore.get(places, 1), last.length);
	}

	/** Where the match is. **/
	public function matchedPos():{pos:Int, len:Int} {
		check();
		var start = NativeStore.get(places, 0);
		return {pos: start, len: NativeStore.get(places, 1) - start};
	}

	/** As `match`, from `pos` on and within `len` units, or up to the end if `len` is negative. **/
	public function matchSub(s:String, pos:Int, len:Int = -1):Bool
		return search(s, pos, len < 0 ? s.length : pos + len);

	/** The parts of `s` around the first match, or around all with the option `g`. **/
	public function split(s:String):Array<String> {
		var parts = [];
		var from = 0, at = 0;
		while (search(s, at, s.length)) {
			var start = NativeStore.get(places, 0), end = NativeStore.get(places, 1);
			if (start == end && start == s.length && parts.length > 0)
				break;
			parts.push(s.substring(from, start));
			from = end;
			at = start == end ? end + 1 : end;
			if (!isGlobal || at > s.length)
				break;
		}
		parts.push(s.substring(from, s.length));
		return parts;
	}

	/**
		`s` with the first match replaced by `by`, or all with the option `g`. In `by`, `$1` to `$9` stand for groups and `$$`
		for a dollar sign.
	**/
	public function replace(s:String, by:String):String {
		var buf = new StringBuf();
		var plain = by.indexOf("$") < 0;
		var from = 0, at = 0;
		while (search(s, at, s.length)) {
			var start = NativeStore.get(places, 0), end = NativeStore.get(places, 1);
			@:privateAccess buf.addUnits(s, from, start - from);
			if (plain)
				buf.add(by);
			else
				addTemplate(buf, s, by);
			from = end;
			at = start == end ? end + 1 : end;
			if (!isGlobal || at > s.length)
				break;
		}
		@:privateAccess buf.addUnits(s, from, s.length - from);
		return buf.toString();
	}

	function addTemplate(buf:StringBuf, s:String, by:String):Void {
		var i = 0;
		while (i < by.length) {
			var c = StringTools.fastCodeAt(by, i++);
			if (c != "$".code) {
				buf.addChar(c);
				continue;
			}
			var d = StringTools.fastCodeAt(by, i);
			var group = d - "0".code;
			if (d == "$".code) {
				buf.addChar(d);
				i++;
			} else if (group >= 1 && group <= 9 && group < groups) {
				var start = NativeStore.get(places, 2 * group);
				if (start >= 0)
					@:privateAccess buf.addUnits(s, start, NativeStore.get(places, 2 * group + 1) - start);
				i++;
			} else {
				buf.addChar(c);
			}
		}
	}

	/** `s` with the first match replaced by what `f` gives for it, or all with the option `g`. **/
	public function map(s:String, f:EReg->String):String {
		var buf = new StringBuf();
		var from = 0, at = 0;
		while (at < s.length && search(s, at, s.length)) {
			var start = NativeStore.get(places, 0), end = NativeStore.get(places, 1);
			@:privateAccess buf.addUnits(s, from, start - from);
			buf.add(f(this));
			from = end;
			at = start == end ? end + 1 : end;
			if (!isGlobal)
				break;
		}
		@:privateAccess buf.addUnits(s, from, s.length - from);
		return buf.toString();
	}

	/** `s` as a pattern that fits `s` itself. **/
	public static function escape(s:String):String {
		var buf = new StringBuf();
		for (c in StringTools.iterator(s)) {
			if ("[]{}()*+?.\\^$|".indexOf(String.fromCharCode(c)) >= 0)
				buf.addChar("\\".code);
			buf.addChar(c);
		}
		return buf.toString();
	}

	function search(s:String, pos:Int, end:Int):Bool {
		var found = NativeRegex.search(regex, s, pos, end, places);
		last = found ? s : null;
		return found;
	}

	inline function check():Void {
		if (last == null)
			throw "Invalid regex operation because no match was made";
	}
}
