/**
	A value of any type, on which nothing can be done before it is given a type. Unlike `Dynamic` it does not spread:
	its fields and operators cannot be used.
**/
@:forward.variance
abstract Any(Dynamic) from Dynamic {
	@:noCompletion @:to extern inline function __promote<T>():T
		return this;

	@:noCompletion extern inline function toString():String
		return Std.string(this);
}
