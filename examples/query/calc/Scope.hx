package calc;

import table.QueryError;
import table.Table.Row;
import table.Value;

/** A column of the rows that an operator gives. **/
typedef Field = {
	final table:Null<String>;
	final name:String;
}

/** The columns by name; those of the query around are visible unless hidden. **/
class Scope {
	public final fields:Array<Field>;
	/** The row that names of queries inside this one refer to. **/
	public var row:Row = [];

	final outer:Null<Scope>;

	public function new(fields:Array<Field>, ?outer:Scope) {
		this.fields = fields;
		this.outer = outer;
	}

	public function withFields(fields:Array<Field>):Scope
		return new Scope(fields, outer);

	/** A reader of the column. **/
	public function resolve(table:Null<String>, name:String, position:Int):Row->Value {
		final index = find(table, name, position);
		if (index != null)
			return row -> row[index];
		if (outer == null) {
			final known = [for (field in fields) field.name].join(", ");
			final full = table == null ? name : '$table.$name';
			throw new QueryError('there is no column $full; there are $known', position);
		}
		final read = outer.resolve(table, name, position);
		final around:Scope = outer;
		return _ -> read(around.row);
	}

	public function find(table:Null<String>, name:String, position:Int):Null<Int> {
		final matches = [
			for (i => field in fields)
				if (same(field.name, name) && (table == null || field.table != null && same(field.table, table)))
					i
		];
		return switch matches {
			case []: null;
			case [index]: index;
			case _: throw new QueryError('$name is ambiguous', position);
		}
	}

	static inline function same(a:String, b:String):Bool
		return a.toLowerCase() == b.toLowerCase();
}
