package calc;

import table.Value;

/** Gathers the values of a group. **/
interface Aggregate {
	function add(value:Value):Void;
	function result():Value;
}

class Aggregates {
	static final makers:Map<String, Void->Aggregate> = [
		"count" => Count.new,
		"sum" => () -> new Numeric((sum, n) -> n == 0 ? null : sum),
		"avg" => () -> new Numeric((sum, n) -> n == 0 ? null : sum / n),
		"min" => () -> new Extreme((a, b) -> a.compare(b) < 0),
		"max" => () -> new Extreme((a, b) -> a.compare(b) > 0),
	];

	public static inline function exists(name:String):Bool
		return makers.exists(name);

	public static function make(name:String, distinct:Bool):Aggregate {
		final plain = makers[name]();
		return distinct ? new Distinct(plain) : plain;
	}
}

private class Count implements Aggregate {
	var n = 0;

	public function new() {}

	public function add(value:Value)
		if (value != Null)
			n++;

	public function result():Value
		return Number(n);
}

private class Numeric implements Aggregate {
	final finish:(sum:Float, n:Int) -> Null<Float>;
	var sum = 0.0;
	var n = 0;

	public function new(finish:(sum:Float, n:Int) -> Null<Float>)
		this.finish = finish;

	public function add(value:Value) {
		final number = value.number();
		if (number != null) {
			sum += number;
			n++;
		}
	}

	public function result():Value
		return switch finish(sum, n) {
			case null: Null;
			case value: Number(value);
		}
}

private class Extreme implements Aggregate {
	final better:(a:Value, b:Value) -> Bool;
	var best:Value = Null;

	public function new(better:(a:Value, b:Value) -> Bool)
		this.better = better;

	public function add(value:Value)
		if (value != Null && (best == Null || better(value, best)))
			best = value;

	public function result():Value
		return best;
}

private class Distinct implements Aggregate {
	final inner:Aggregate;
	final seen = new Map<String, Bool>();

	public function new(inner:Aggregate)
		this.inner = inner;

	public function add(value:Value) {
		if (!seen.exists(value.key())) {
			seen[value.key()] = true;
			inner.add(value);
		}
	}

	public function result():Value
		return inner.result();
}
