/** The numbers from `min`, included, to `max`, excluded: what `min...max` is outside of a `for`. **/
class IntIterator {
	var min:Int;
	var max:Int;

	/** Counts from `min` up to `max - 1`; empty if `min >= max`. **/
	public inline function new(min:Int, max:Int) {
		this.min = min;
		this.max = max;
	}

	/** True if a number is left. **/
	public inline function hasNext():Bool
		return min < max;

	/** The next number. **/
	public inline function next():Int
		return min++;
}
