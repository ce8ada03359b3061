package table;

/** What a cell can hold. **/
@:using(table.Value.ValueTools)
enum Value {
	Null;
	Number(n:Float);
	Text(s:String);
	Truth(b:Bool);
}

class ValueTools {
	public static function show(value:Value):String
		return switch value {
			case Null: "NULL";
			case Number(n) if (n == Math.ffloor(n) && Math.abs(n) < 1e9): Std.string(Std.int(n));
			case Number(n): Std.string(Math.round(n * 100) / 100);
			case Text(s): s;
			case Truth(b): b ? "true" : "false";
		}

	public static function typeName(value:Value):String
		return switch value {
			case Null: "null";
			case Number(_): "number";
			case Text(_): "text";
			case Truth(_): "truth value";
		}

	/** As an operand of arithmetic; null for null. **/
	public static function number(value:Value):Null<Float>
		return switch value {
			case Null: null;
			case Number(n): n;
			case Text(_) | Truth(_): throw new QueryError('a number is wanted, but "${show(value)}" is a ${typeName(value)}');
		}

	/** As a condition: neither true nor false for null. **/
	public static function truth(value:Value):Null<Bool>
		return switch value {
			case Null: null;
			case Truth(b): b;
			case Number(_) | Text(_): throw new QueryError('a condition is wanted, but "${show(value)}" is a ${typeName(value)}');
		}

	/** The order of all values: null first, then by type. **/
	public static function compare(a:Value, b:Value):Int
		return switch [a, b] {
			case [Number(x), Number(y)]: x < y ? -1 : x > y ? 1 : 0;
			case [Text(x), Text(y)]: x < y ? -1 : x > y ? 1 : 0;
			case [Truth(x), Truth(y)]: x == y ? 0 : x ? 1 : -1;
			case _: a.getIndex() - b.getIndex();
		}

	/** A key under which equal values, and only those, are the same. **/
	public static function key(value:Value):String
		return value.getIndex() + show(value);

	/** What a cell of a file means. **/
	public static function parse(cell:String):Value {
		if (cell == "")
			return Null;
		if (~/^-?[0-9]+(\.[0-9]+)?$/.match(cell))
			return Number(Std.parseFloat(cell));
		return switch cell.toLowerCase() {
			case "true" | "yes": Truth(true);
			case "false" | "no": Truth(false);
			case _: Text(cell);
		}
	}
}
