package plan;

import calc.Aggregate;
import calc.Scope.Field;
import table.Table;
import table.Value;

class Scan extends Operator {
	final table:Table;

	public function new(table:Table, alias:String) {
		super([for (column in table.columns) {table: alias, name: column}], []);
		this.table = table;
	}

	public function rows():Iterator<Row>
		return table.rows.iterator();

	function describe():String
		return 'scan ${table.name} (${table.rows.length} rows)';
}

/** The one row without cells that a query without FROM has. **/
class Single extends Operator {
	public function new()
		super([], []);

	public function rows():Iterator<Row>
		return [[]].iterator();

	function describe():String
		return "single row";
}

/** The input under another name. **/
class Named extends Operator {
	public function new(input:Operator, alias:String)
		super([for (field in input.fields) {table: alias, name: field.name}], [input]);

	public function rows():Iterator<Row>
		return inputs[0].rows();

	function describe():String
		return 'named ${fields[0].table}';
}

class Filter extends Operator {
	final condition:Row->Null<Bool>;
	final text:String;

	public function new(input:Operator, condition:Row->Null<Bool>, text:String) {
		super(input.fields, [input]);
		this.condition = condition;
		this.text = text;
	}

	public function rows():Iterator<Row>
		return new FilterIterator(inputs[0].rows(), row -> condition(row) == true);

	function describe():String
		return 'filter $text';
}

private class FilterIterator<T> {
	final source:Iterator<T>;
	final wanted:T->Bool;
	var ahead:Null<T> = null;

	public function new(source:Iterator<T>, wanted:T->Bool) {
		this.source = source;
		this.wanted = wanted;
	}

	public function hasNext():Bool {
		while (ahead == null && source.hasNext()) {
			final candidate = source.next();
			if (wanted(candidate))
				ahead = candidate;
		}
		return ahead != null;
	}

	public function next():T {
		if (!hasNext())
			throw new haxe.Exception("there are no more rows");
		final row = ahead;
		ahead = null;
		return row;
	}
}

class Project extends Operator {
	final columns:Array<Row->Value>;

	public function new(input:Operator, fields:Array<Field>, columns:Array<Row->Value>) {
		super(fields, [input]);
		this.columns = columns;
	}

	public function rows():Iterator<Row> {
		final input = inputs[0].rows();
		return {
			hasNext: input.hasNext,
			next: () -> {
				final row = input.next();
				[for (column in columns) column(row)];
			},
		};
	}

	function describe():String
		return 'project ${[for (field in fields) field.name].join(", ")}';
}

/** Rows of two inputs side by side; an outer join keeps rows of the left that have no partner. **/
abstract class Join extends Operator {
	final outer:Bool;

	function new(left:Operator, right:Operator, outer:Bool) {
		super(left.fields.concat(right.fields), [left, right]);
		this.outer = outer;
	}

	public function rows():Iterator<Row> {
		final partners = prepare(inputs[1].all());
		final nothing = [for (_ in inputs[1].fields) Null];
		final found:Array<Row> = [];
		for (left in inputs[0].rows()) {
			final before = found.length;
			for (right in partners(left))
				found.push(left.concat(right));
			if (outer && found.length == before)
				found.push(left.concat(nothing));
		}
		return found.iterator();
	}

	/** What finds the partners of a row of the left. **/
	abstract function prepare(right:Array<Row>):Row->Array<Row>;
}

class LoopJoin extends Join {
	final condition:Row->Null<Bool>;
	final text:String;

	public function new(left:Operator, right:Operator, outer:Bool, condition:Row->Null<Bool>, text:String) {
		super(left, right, outer);
		this.condition = condition;
		this.text = text;
	}

	function prepare(right:Array<Row>):Row->Array<Row>
		return left -> right.filter(row -> condition(left.concat(row)) == true);

	function describe():String
		return '${outer ? "outer " : ""}loop join on $text';
}

/** By a table of the right side's keys. **/
class HashJoin extends Join {
	final keys:{left:Row->Value, right:Row->Value};
	final text:String;

	public function new(left:Operator, right:Operator, outer:Bool, keys:{left:Row->Value, right:Row->Value}, text:String) {
		super(left, right, outer);
		this.keys = keys;
		this.text = text;
	}

	function prepare(right:Array<Row>):Row->Array<Row> {
		final byKey:Map<String, Array<Row>> = [];
		for (row in right) {
			final value = keys.right(row);
			if (value == Null)
				continue;
			final key = value.key();
			final bucket = byKey[key] ?? (byKey[key] = []);
			bucket.push(row);
		}
		return left -> switch keys.left(left) {
			case Null: [];
			case value: byKey[value.key()] ?? [];
		}
	}

	function describe():String
		return '${outer ? "outer " : ""}hash join on $text';
}

typedef AggregateCall = {
	final name:String;
	final distinct:Bool;
	final arg:Row->Value;
	final text:String;
}

/** One row for each group: the keys, then the aggregates. **/
class Group extends Operator {
	final keys:Array<Row->Value>;
	final calls:Array<AggregateCall>;

	public function new(input:Operator, fields:Array<Field>, keys:Array<Row->Value>, calls:Array<AggregateCall>) {
		super(fields, [input]);
		this.keys = keys;
		this.calls = calls;
	}

	public function rows():Iterator<Row> {
		final order = [];
		final groups = new Map<String, {keys:Row, aggregates:Array<Aggregate>}>();
		function group(values:Row) {
			final id = [for (value in values) value.key()].join("\x00");
			var group = groups[id];
			if (group == null) {
				group = {keys: values, aggregates: [for (call in calls) Aggregates.make(call.name, call.distinct)]};
				groups[id] = group;
				order.push(group);
			}
			return group;
		}
		for (row in inputs[0].rows()) {
			final aggregates = group([for (key in keys) key(row)]).aggregates;
			for (i => call in calls)
				aggregates[i].add(call.arg(row));
		}
		if (keys.length == 0 && order.length == 0)
			group([]);
		return [for (group in order) group.keys.concat([for (aggregate in group.aggregates) aggregate.result()])].iterator();
	}

	function describe():String
		return 'group (${keys.length} keys): ${[for (call in calls) call.text].join(", ")}';
}

class Sort extends Operator {
	final by:Array<{key:Row->Value, descending:Bool}>;

	public function new(input:Operator, by:Array<{key:Row->Value, descending:Bool}>) {
		super(input.fields, [input]);
		this.by = by;
	}

	public function rows():Iterator<Row> {
		final keyed = [for (i => row in inputs[0].all()) {row: row, keys: [for (order in by) order.key(row)], index: i}];
		keyed.sort((a, b) -> {
			for (i => order in by) {
				final c = a.keys[i].compare(b.keys[i]);
				if (c != 0)
					return order.descending ? -c : c;
			}
			return a.index - b.index;
		});
		return [for (entry in keyed) entry.row].iterator();
	}

	function describe():String
		return 'sort by ${by.length} keys';
}

class Distinct extends Operator {
	public function new(input:Operator)
		super(input.fields, [input]);

	public function rows():Iterator<Row> {
		final seen = new Map<String, Bool>();
		return [
			for (row in inputs[0].rows()) {
				final id = [for (value in row) value.key()].join("\x00");
				if (seen.exists(id))
					continue;
				seen[id] = true;
				row;
			}
		].iterator();
	}

	function describe():String
		return "distinct";
}

class Limit extends Operator {
	final count:Int;
	final offset:Int;

	public function new(input:Operator, count:Null<Int>, offset:Int) {
		super(input.fields, [input]);
		this.count = count ?? 0x7FFFFFFF;
		this.offset = offset;
	}

	public function rows():Iterator<Row> {
		final found = [];
		var skipped = 0;
		for (row in inputs[0].rows()) {
			if (found.length >= count)
				break;
			if (skipped++ < offset)
				continue;
			found.push(row);
		}
		return found.iterator();
	}

	function describe():String
		return 'limit $count from $offset';
}

class Union extends Operator {
	public function new(first:Operator, second:Operator)
		super(first.fields, [first, second]);

	public function rows():Iterator<Row>
		return inputs[0].all().concat(inputs[1].all()).iterator();

	function describe():String
		return "union";
}
