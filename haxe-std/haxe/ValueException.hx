package haxe;

/** What a `catch (e:haxe.Exception)` gets when a value was thrown that is no exception. **/
class ValueException extends Exception {
	/** The thrown value. **/
	public var value(default, null):Any;

	/** Wraps `value`. **/
	public function new(value:Any, ?previous:Exception, ?native:Any):Void {
		super(Std.string(value), previous, native == null ? value : native);
		this.value = value;
	}

	override function unwrap():Any
		return value;
}
