package rayzor;

/** Operations on a `Store`. Nothing checks bounds. **/
extern class NativeStore {
	/** A store of zeroed elements. **/
	@:intrinsic("vector.new") static function make<T>(length:Int):Store<T>;

	/** The number of elements. **/
	@:intrinsic("vector.length") static function length<T>(s:Store<T>):Int;

	/** The element at `index`. **/
	@:intrinsic("vector.get") static function get<T>(s:Store<T>, index:Int):T;

	/** Replaces the element at `index`. **/
	@:intrinsic("vector.set") static function set<T>(s:Store<T>, index:Int, value:T):Void;

	/** Moves `count` elements, which may overlap; throws when a range is out of bounds. **/
	@:rt("store.blit") static function blit<T>(from:Store<T>, fromPos:Int, to:Store<T>, toPos:Int, count:Int):Void;

	/** An array with a copy of `count` elements from `pos`. **/
	@:rt("store.to_array") static function toArray<T>(s:Store<T>, pos:Int, count:Int):Array<T>;

	/** A store with a copy of an array's elements. **/
	@:rt("store.from_array") static function fromArray<T>(a:Array<T>):Store<T>;
}
