/** A value of any enum. **/
@:coreType abstract EnumValue {
	/** True if the value has the form of `pattern`, which is a pattern as after `case`. **/
	public extern inline function match(pattern:Dynamic):Bool {
		return false;
	}
}
