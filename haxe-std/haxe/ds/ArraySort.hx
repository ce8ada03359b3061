package haxe.ds;

/** Sorting that keeps the order of equal elements. **/
class ArraySort {
	/** Sorts in place by `cmp`. **/
	public static function sort<T>(a:Array<T>, cmp:T->T->Int):Void
		// `Array.sort` keeps the order here.
		a.sort(cmp);
}
