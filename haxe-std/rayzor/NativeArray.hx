package rayzor;

/** The inside of arrays. Nothing here checks bounds. **/
extern class NativeArray {
	/** The element at an index below the length. **/
	@:intrinsic("array.get_unchecked") static function get<T>(a:Array<T>, index:Int):T;

	/** Replaces the element at an index below the capacity. **/
	@:intrinsic("array.set_unchecked") static function set<T>(a:Array<T>, index:Int, value:T):Void;

	/** Changes the length; must not pass the capacity. **/
	@:intrinsic("array.set_length") static function setLength<T>(a:Array<T>, length:Int):Void;

	/** How many elements fit without a new store. **/
	@:intrinsic("array.capacity") static function capacity<T>(a:Array<T>):Int;

	/** A new array of zeroed elements. **/
	@:intrinsic("array.new_sized") static function sized<T>(length:Int):Array<T>;

	/** A new empty array with room for elements. **/
	@:intrinsic("array.with_capacity") static function withCapacity<T>(capacity:Int):Array<T>;

	/** Makes room for at least `capacity` elements; the length stays. **/
	@:rt("array.reserve") static function reserve<T>(a:Array<T>, capacity:Int):Void;

	/** A new array with a copy of `count` elements from `pos`. **/
	@:rt("array.slice") static function slice<T>(a:Array<T>, pos:Int, count:Int):Array<T>;

	/** A new array with the elements of both. **/
	@:rt("array.concat") static function concat<T>(a:Array<T>, b:Array<T>):Array<T>;

	/** Opens a gap of `count` zeroed elements at `pos`. **/
	@:rt("array.insert_gap") static function insertGap<T>(a:Array<T>, pos:Int, count:Int):Void;

	/** Removes `count` elements at `pos`. **/
	@:rt("array.remove_range") static function removeRange<T>(a:Array<T>, pos:Int, count:Int):Void;

	/** Copies elements between arrays of equal kind, or within one. **/
	@:rt("array.blit") static function blit<T>(from:Array<T>, fromPos:Int, to:Array<T>, toPos:Int, count:Int):Void;
}
