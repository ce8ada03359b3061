package haxe.atomic;

/** A Bool that threads change without losing each other's changes. Operations give the old value. **/
abstract AtomicBool(AtomicInt) {
	/** A cell with this value. **/
	public inline function new(value:Bool):Void
		this = new AtomicInt(value ? 1 : 0);

	/** Sets `replacement` if the value is `expected`. **/
	public inline function compareExchange(expected:Bool, replacement:Bool):Bool
		return this.compareExchange(expected ? 1 : 0, replacement ? 1 : 0) != 0;

	/** Sets `value`. **/
	public inline function exchange(value:Bool):Bool
		return this.exchange(value ? 1 : 0) != 0;

	/** The value. **/
	public inline function load():Bool
		return this.load() != 0;

	/** Sets `value` and gives it. **/
	public inline function store(value:Bool):Bool {
		this.store(value ? 1 : 0);
		return value;
	}
}
