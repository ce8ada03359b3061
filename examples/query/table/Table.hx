package table;

import table.Value;

typedef Row = Array<Value>;

/** Rows with named columns. **/
class Table {
	public final name:String;
	public final columns:Array<String>;
	public final rows:Array<Row>;

	public function new(name:String, columns:Array<String>, rows:Array<Row>) {
		this.name = name;
		this.columns = columns;
		this.rows = rows;
	}

	public static function ofCsv(name:String, text:String):Table {
		final records = new CsvReader(text).read();
		final columns = [for (column in records.shift() ?? []) StringTools.trim(column)];
		final rows = [
			for (i => record in records) {
				if (record.length != columns.length)
					throw new QueryError('$name: record ${i + 1} has ${record.length} cells instead of ${columns.length}');
				record.map(ValueTools.parse);
			}
		];
		return new Table(name, columns, rows);
	}
}
