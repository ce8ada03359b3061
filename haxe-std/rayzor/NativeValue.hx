package rayzor;

/** Values without regard to their types. **/
extern class NativeValue {
	/** The same bits seen as another type, without a check. **/
	@:intrinsic("value.unsafe_cast") static function unsafeCast<A, B>(v:A):B;

	/** True if both are the same object, or equal bits. **/
	@:intrinsic("value.ref_eq") static function same<T>(a:T, b:T):Bool;

	/** Zero, false or null, whatever fits the type. **/
	@:intrinsic("type.default_value") static function defaultValue<T>():T;

	/** A number that stays the same for as long as the object lives. **/
	@:rt("gc.identity") static function identityHash(v:{}):Int;
}
