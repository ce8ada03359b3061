import haxe.ds.List;

/** Functions on everything that can be iterated over, best used by `using Lambda`. **/
class Lambda {
	/** All elements as a new array. **/
	public static function array<A>(it:Iterable<A>):Array<A>
		return [for (x in it) x];

	/** All elements as a new list. **/
	public static function list<A>(it:Iterable<A>):List<A> {
		var result = new List<A>();
		for (x in it)
			result.add(x);
		return result;
	}

	/** The results of `f` for all elements. **/
	public static inline function map<A, B>(it:Iterable<A>, f:(item:A) -> B):Array<B>
		return [for (x in it) f(x)];

	/** The results of `f` for all elements with their positions. **/
	public static inline function mapi<A, B>(it:Iterable<A>, f:(index:Int, item:A) -> B):Array<B> {
		var i = 0;
		return [for (x in it) f(i++, x)];
	}

	/** The elements of all elements. **/
	public static inline function flatten<A>(it:Iterable<Iterable<A>>):Array<A>
		return [for (inner in it) for (x in inner) x];

	/** The elements of the results of `f` for all elements. **/
	public static inline function flatMap<A, B>(it:Iterable<A>, f:(item:A) -> Iterable<B>):Array<B>
		return [for (x in it) for (y in f(x)) y];

	/** True if an element equals `elt`. **/
	public static function has<A>(it:Iterable<A>, elt:A):Bool {
		for (x in it)
			if (x == elt)
				return true;
		return false;
	}

	/** True if `f` is true for an element. **/
	public static function exists<A>(it:Iterable<A>, f:(item:A) -> Bool):Bool {
		for (x in it)
			if (f(x))
				return true;
		return false;
	}

	/** True if `f` is true for all elements. **/
	public static function foreach<A>(it:Iterable<A>, f:(item:A) -> Bool):Bool {
		for (x in it)
			if (!f(x))
				return false;
		return true;
	}

	/** Calls `f` for all elements. **/
	public static function iter<A>(it:Iterable<A>, f:(item:A) -> Void):Void {
		for (x in it)
			f(x);
	}

	/** The elements for which `f` is true. **/
	public static function filter<A>(it:Iterable<A>, f:(item:A) -> Bool):Array<A>
		return [for (x in it) if (f(x)) x];

	/** Goes through all elements with a result that starts as `first`. **/
	public static function fold<A, B>(it:Iterable<A>, f:(item:A, result:B) -> B, first:B):B {
		for (x in it)
			first = f(x, first);
		return first;
	}

	/** As `fold`, with the position as a third argument. **/
	public static function foldi<A, B>(it:Iterable<A>, f:(item:A, result:B, index:Int) -> B, first:B):B {
		var i = 0;
		for (x in it)
			first = f(x, first, i++);
		return first;
	}

	/** The number of elements, or of those for which `pred` is true. **/
	public static function count<A>(it:Iterable<A>, ?pred:(item:A) -> Bool):Int {
		var n = 0;
		for (x in it)
			if (pred == null || pred(x))
				n++;
		return n;
	}

	/** True if there are no elements. **/
	public static function empty<T>(it:Iterable<T>):Bool
		return !it.iterator().hasNext();

	/** The position of the first element equal to `v`, or -1. **/
	public static function indexOf<T>(it:Iterable<T>, v:T):Int {
		var i = 0;
		for (x in it) {
			if (x == v)
				return i;
			i++;
		}
		return -1;
	}

	/** The first element for which `f` is true, or null. **/
	public static function find<T>(it:Iterable<T>, f:(item:T) -> Bool):Null<T> {
		for (x in it)
			if (f(x))
				return x;
		return null;
	}

	/** The position of the first element for which `f` is true, or -1. **/
	public static function findIndex<T>(it:Iterable<T>, f:(item:T) -> Bool):Int {
		var i = 0;
		for (x in it) {
			if (f(x))
				return i;
			i++;
		}
		return -1;
	}

	/** All elements of `a`, then all of `b`. **/
	public static function concat<T>(a:Iterable<T>, b:Iterable<T>):Array<T> {
		var result = [for (x in a) x];
		for (x in b)
			result.push(x);
		return result;
	}
}
