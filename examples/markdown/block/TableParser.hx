package block;

import ast.Block;

using StringTools;

/** Tables with pipes between their cells. **/
class TableParser {
	static final delimiters = ~/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

	/** The alignments that a row of dashes gives; null if it is none. **/
	public static function alignments(line:Line):Null<Array<Alignment>> {
		if (!delimiters.match(line) || (line : String).indexOf("-") < 0)
			return null;
		return [for (cell in cells(line)) alignment(cell)];
	}

	static function alignment(dashes:String):Alignment
		return switch [dashes.startsWith(":"), dashes.endsWith(":")] {
			case [true, true]: Middle;
			case [true, false]: Start;
			case [false, true]: End;
			case [false, false]: Unset;
		}

	/** The trimmed cells of a row. A pipe behind a backslash or in a code span ends no cell. **/
	public static function cells(line:Line):Array<String> {
		final text = line.content;
		final found = [];
		var cell = new StringBuf();
		var inCode = false;
		var i = 0;
		while (i < text.length) {
			switch text.fastCodeAt(i) {
				case "\\".code if (i + 1 < text.length && text.charAt(i + 1) == "|"):
					cell.add("|");
					i++;
				case "|".code if (!inCode):
					found.push(cell.toString().trim());
					cell = new StringBuf();
				case c:
					if (c == "`".code)
						inCode = !inCode;
					cell.addChar(c);
			}
			i++;
		}
		found.push(cell.toString().trim());
		if (text.startsWith("|"))
			found.shift();
		if (text.endsWith("|") && found[found.length - 1] == "")
			found.pop();
		return found;
	}

	/** As many cells as there are columns. **/
	public static function fit<T>(cells:Array<T>, columns:Int, empty:() -> T):Array<T>
		return [for (i in 0...columns) i < cells.length ? cells[i] : empty()];
}
