package rayzor;

import haxe.ds.Vector;

/** Atomic operations on vectors of one element. All but `load` and `store` give the old value. **/
extern class NativeAtomic {
	@:rt("atomic.add") static function add(cell:Vector<Int>, value:Int):Int;
	@:rt("atomic.sub") static function sub(cell:Vector<Int>, value:Int):Int;
	@:rt("atomic.and") static function and(cell:Vector<Int>, value:Int):Int;
	@:rt("atomic.or") static function or(cell:Vector<Int>, value:Int):Int;
	@:rt("atomic.xor") static function xor(cell:Vector<Int>, value:Int):Int;
	@:rt("atomic.exchange") static function exchange(cell:Vector<Int>, value:Int):Int;
	@:rt("atomic.compare_exchange") static function compareExchange(cell:Vector<Int>, expected:Int, replacement:Int):Int;
	@:rt("atomic.load") static function load(cell:Vector<Int>):Int;
	@:rt("atomic.store") static function store(cell:Vector<Int>, value:Int):Void;
	@:rt("atomic.exchange_object") static function exchangeObject(cell:Vector<Dynamic>, value:Dynamic):Dynamic;
	@:rt("atomic.compare_exchange_object")
	static function compareExchangeObject(cell:Vector<Dynamic>, expected:Dynamic, replacement:Dynamic):Dynamic;
	@:rt("atomic.load_object") static function loadObject(cell:Vector<Dynamic>):Dynamic;
	@:rt("atomic.store_object") static function storeObject(cell:Vector<Dynamic>, value:Dynamic):Void;
}
