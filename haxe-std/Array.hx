import haxe.iterators.ArrayIterator;
import haxe.iterators.ArrayKeyValueIterator;
import rayzor.NativeArray;
import rayzor.NativeString;
import rayzor.NativeValue;

/**
	A list of elements by position. Reading past the end gives null (zero for basic types), writing past it grows the array.
**/
class Array<T> {
	/** The number of elements. **/
	@:intrinsic("array.length")
	public var length(default, null):Int;

	/** An empty array. **/
	@:intrinsic("array.new")
	public function new():Void;

	/** A new array: the elements of this one, then those of `a`. **/
	public function concat(a:Array<T>):Array<T>
		return NativeArray.concat(this, a);

	/** The text of all elements with `sep` between them. **/
	public function join(sep:String):String {
		var n = length;
		var parts = NativeArray.sized(n);
		for (i in 0...n)
			parts[i] = Std.string(this[i]);
		return NativeString.join(parts, sep);
	}

	/** Removes the last element and gives it, or null. **/
	public function pop():Null<T> {
		var last = length - 1;
		if (last < 0)
			return null;
		var x = NativeArray.get(this, last);
		NativeArray.set(this, last, NativeValue.defaultValue());
		NativeArray.setLength(this, last);
		return x;
	}

	/** Adds an element at the end and gives the new length. **/
	public function push(x:T):Int {
		var n = length;
		if (n == NativeArray.capacity(this))
			NativeArray.reserve(this, n < 4 ? 8 : n * 2);
		// The length last, so that it stays if the element does not fit.
		NativeArray.set(this, n, x);
		NativeArray.setLength(this, n + 1);
		return n + 1;
	}

	/** Reverses the order of the elements in place. **/
	public function reverse():Void {
		var i = 0, j = length - 1;
		while (i < j) {
			var x = NativeArray.get(this, i);
			NativeArray.set(this, i, NativeArray.get(this, j));
			NativeArray.set(this, j, x);
			i++;
			j--;
		}
	}

	/** Removes the first element and gives it, or null. **/
	public function shift():Null<T> {
		if (length == 0)
			return null;
		var x = NativeArray.get(this, 0);
		NativeArray.removeRange(this, 0, 1);
		return x;
	}

	/** A new array of the elements from `pos` to before `end`; negative positions count from the end. **/
	public function slice(pos:Int, ?end:Int):Array<T> {
		var n = length;
		var from = pos < 0 ? pos + n : pos;
		if (from < 0)
			from = 0;
		var to:Int = end == null ? n : end;
		if (to < 0)
			to += n;
		if (to > n)
			to = n;
		return NativeArray.slice(this, from, to > from ? to - from : 0);
	}

	/** Sorts in place by `f`, which is negative, zero or positive as its arguments' order. Equal elements keep their order. **/
	public function sort(f:T->T->Int):Void {
		var n = length;
		if (n < 2)
			return;
		var run = 0;
		while (run < n) {
			var end = run + 8 < n ? run + 8 : n;
			sortRun(f, run, end);
			run = end;
		}
		if (n <= 8)
			return;
		var from = this, to = NativeArray.slice(this, 0, n);
		var width = 8;
		while (width < n) {
			var lo = 0;
			while (lo < n) {
				var mid = width < n - lo ? lo + width : n;
				var hi = width < n - mid ? mid + width : n;
				merge(f, from, to, lo, mid, hi);
				lo = hi;
			}
			var other = from;
			from = to;
			to = other;
			width = width > 0x3FFFFFFF ? n : width * 2;
		}
		if (from != this)
			NativeArray.blit(from, 0, this, 0, length < n ? length : n);
	}

	/** Sorts the elements from `lo` to before `hi` by insertion. **/
	function sortRun(f:T->T->Int, lo:Int, hi:Int):Void {
		for (i in lo + 1...hi) {
			var x = this[i];
			var j = i;
			while (j > lo) {
				var before = this[j - 1];
				if (f(before, x) <= 0)
					break;
				this[j] = before;
				j--;
			}
			this[j] = x;
		}
	}

	/** Merges two sorted neighbours of `from` into the same place of `to`. **/
	static function merge<T>(f:T->T->Int, from:Array<T>, to:Array<T>, lo:Int, mid:Int, hi:Int):Void {
		if (mid >= hi || f(from[mid - 1], from[mid]) <= 0) {
			for (k in lo...hi)
				to[k] = from[k];
			return;
		}
		var i = lo, j = mid, k = lo;
		while (i < mid && j < hi) {
			var a = from[i], b = from[j];
			if (f(a, b) <= 0) {
				to[k++] = a;
				i++;
			} else {
				to[k++] = b;
				j++;
			}
		}
		while (i < mid)
			to[k++] = from[i++];
		while (j < hi)
			to[k++] = from[j++];
	}

	/** Removes `len` elements from `pos` on and gives them. **/
	public function splice(pos:Int, len:Int):Array<T> {
		var n = length;
		if (len < 0 || pos > n)
			return [];
		var from = pos < 0 ? pos + n : pos;
		if (from < 0)
			from = 0;
		var count = len > n - from ? n - from : len;
		var removed = NativeArray.slice(this, from, count);
		NativeArray.removeRange(this, from, count);
		return removed;
	}

	/** The elements in brackets, with commas between them. **/
	public function toString():String
		return "[" + join(",") + "]";

	/** Adds an element at the start. **/
	public function unshift(x:T):Void
		insert(0, x);

	/** Adds an element before the position `pos`; a negative position counts from the end. **/
	public function insert(pos:Int, x:T):Void {
		var n = length;
		var at = pos < 0 ? pos + n : pos;
		if (at < 0)
			at = 0;
		if (at > n)
			at = n;
		NativeArray.insertGap(this, at, 1);
		NativeArray.set(this, at, x);
	}

	/** Removes the first element equal to `x`; true if there was one. **/
	public function remove(x:T):Bool {
		var at = indexOf(x);
		if (at < 0)
			return false;
		NativeArray.removeRange(this, at, 1);
		return true;
	}

	/** True if an element equals `x`. **/
	public function contains(x:T):Bool
		return indexOf(x) >= 0;

	/** The first position of `x` from `fromIndex` on, or -1; a negative start counts from the end. **/
	public function indexOf(x:T, ?fromIndex:Int):Int {
		var n = length;
		var i:Int = fromIndex == null ? 0 : fromIndex;
		if (i < 0) {
			i += n;
			if (i < 0)
				i = 0;
		}
		while (i < n) {
			if (NativeArray.get(this, i) == x)
				return i;
			i++;
		}
		return -1;
	}

	/** The last position of `x` up to `fromIndex`, or -1; a negative start counts from the end. **/
	public function lastIndexOf(x:T, ?fromIndex:Int):Int {
		var n = length;
		var i:Int = fromIndex == null ? n - 1 : fromIndex;
		if (i >= n)
			i = n - 1;
		else if (i < 0)
			i += n;
		while (i >= 0) {
			if (NativeArray.get(this, i) == x)
				return i;
			i--;
		}
		return -1;
	}

	/** A new array with the same elements. **/
	public function copy():Array<T>
		return NativeArray.slice(this, 0, length);

	/** Iterates over the elements. **/
	@:runtime public function iterator():ArrayIterator<T>
		return new ArrayIterator(this);

	/** Iterates over positions and elements. **/
	@:runtime public function keyValueIterator():ArrayKeyValueIterator<T>
		return new ArrayKeyValueIterator(this);

	/** A new array of the results of `f` for all elements. **/
	@:runtime public inline function map<S>(f:T->S):Array<S> {
		var result:Array<S> = NativeArray.withCapacity(length);
		for (x in this)
			result.push(f(x));
		return result;
	}

	/** A new array of the elements for which `f` is true. **/
	@:runtime public inline function filter(f:T->Bool):Array<T>
		return [for (x in this) if (f(x)) x];

	/** Cuts the array or fills it up with null (zero for basic types) to the length `len`. **/
	@:rt("array.resize")
	public function resize(len:Int):Void;
}
