package block;

import ast.Block.ListKind;

/** The beginning of a list item. **/
class ListMarker {
	static final pattern = ~/^( {0,3})(?:([-+*])|([0-9]{1,9})([.)]))( +|$)/;

	public final kind:ListKind;
	/** The column at which the content of the item begins. **/
	public final column:Int;
	public final isEmpty:Bool;

	function new(kind:ListKind, column:Int, isEmpty:Bool) {
		this.kind = kind;
		this.column = column;
		this.isEmpty = isEmpty;
	}

	public static function of(line:Line):Null<ListMarker> {
		if (!pattern.match(line) || BlockParser.isRule(line))
			return null;
		final kind = switch [pattern.matched(2), pattern.matched(3)] {
			case [null, number]: Numbers(Std.parseInt(number), pattern.matched(4));
			case [bullet, _]: Bullets(bullet);
		}
		final after = pattern.matched(5).length;
		final width = pattern.matchedPos().len - after;
		final isEmpty = (line : String).length == width + after;
		// Text that begins five columns later is indented code in the item.
		return new ListMarker(kind, isEmpty || after > 4 ? width + 1 : width + after, isEmpty);
	}

	/** Whether it carries on a list of that kind. **/
	public function continues(other:ListKind):Bool
		return switch [kind, other] {
			case [Bullets(a), Bullets(b)]: a == b;
			case [Numbers(_, a), Numbers(_, b)]: a == b;
			case [Bullets(_), Numbers(_)] | [Numbers(_), Bullets(_)]: false;
		}

	/** Lists which may stand directly below a paragraph. **/
	public var interrupts(get, never):Bool;

	inline function get_interrupts():Bool
		return !isEmpty && switch kind {
			case Numbers(start, _): start == 1;
			case Bullets(_): true;
		}
}
