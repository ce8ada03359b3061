package table;

using StringTools;

/** Shows tables as text. **/
class Printer {
	static inline final MAX = 30;

	public static function print(table:Table, line:String->Void) {
		final cells = [for (row in table.rows) [for (value in row) cut(value.show())]];
		final widths = [
			for (i => column in table.columns)
				max(column.length, ...[for (row in cells) row[i].length])
		];
		final isNumeric = [for (i in 0...widths.length) Lambda.exists(table.rows, row -> row[i].match(Number(_)))];
		line([for (i => column in table.columns) column.rpad(" ", widths[i])].join("  ").rtrim());
		line([for (width in widths) "".rpad("-", width)].join("  "));
		for (row in cells)
			line([for (i => cell in row) isNumeric[i] ? cell.lpad(" ", widths[i]) : cell.rpad(" ", widths[i])].join("  ").rtrim());
		line(switch table.rows.length {
			case 0: "(no rows)";
			case 1: "(1 row)";
			case n: '($n rows)';
		});
	}

	static function cut(text:String):String {
		final line = text.replace("\n", " ");
		return line.length > MAX ? line.substr(0, MAX - 1) + "~" : line;
	}

	static function max(first:Int, ...others:Int):Int {
		var most = first;
		for (other in others)
			most = other > most ? other : most;
		return most;
	}
}
