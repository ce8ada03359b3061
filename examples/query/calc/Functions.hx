package calc;

import table.QueryError;
import table.Value;

using StringTools;

typedef Function = {
	final least:Int;
	final most:Int;
	final run:(args:Array<Value>) -> Value;
}

/** The functions on single values. **/
class Functions {
	static final all:Map<String, Function> = [
		"upper" => text(s -> s.toUpperCase()),
		"lower" => text(s -> s.toLowerCase()),
		"trim" => text(s -> s.trim()),
		"length" => {least: 1, most: 1, run: args -> args[0] == Null ? Null : Number(args[0].show().length)},
		"abs" => numeric(Math.abs),
		"floor" => numeric(Math.ffloor),
		"round" => {least: 1, most: 2, run: args -> switch args.map(ValueTools.number) {
			case [null] | [null, _] | [_, null]: Null;
			case [n]: Number(Math.fround(n));
			case [n, digits]:
				final factor = Math.pow(10, digits);
				Number(Math.fround(n * factor) / factor);
			case _: Null;
		}},
		"coalesce" => {least: 1, most: 99, run: args -> Lambda.find(args, arg -> arg != Null) ?? Null},
		"substr" => {least: 2, most: 3, run: args -> switch args {
			case [Text(s), Number(from)]: Text(s.substr(Std.int(from) - 1));
			case [Text(s), Number(from), Number(length)]: Text(s.substr(Std.int(from) - 1, Std.int(length)));
			case _: Null;
		}},
		"year" => {least: 1, most: 1, run: args -> switch args[0] {
			case Text(date) if (~/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.match(date)): Number(Date.fromString(date).getFullYear());
			case Null: Null;
			case other: throw new QueryError('"${other.show()}" is no date');
		}},
	];

	public static function find(name:String, count:Int, position:Int):Array<Value>->Value {
		final found = all[name] ?? throw new QueryError('there is no function $name', position);
		if (count < found.least || count > found.most) {
			final wanted = found.least == found.most ? '${found.least}' : '${found.least} to ${found.most}';
			throw new QueryError('$name takes $wanted arguments, not $count', position);
		}
		return found.run;
	}

	static function text(f:String->String):Function
		return {least: 1, most: 1, run: args -> args[0] == Null ? Null : Text(f(args[0].show()))};

	static function numeric(f:Float->Float):Function
		return {least: 1, most: 1, run: args -> switch args[0].number() {
			case null: Null;
			case n: Number(f(n));
		}};
}
