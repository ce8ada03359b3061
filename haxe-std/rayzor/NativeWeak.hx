package rayzor;

/** References that do not keep an object alive. **/
extern class NativeWeak {
	/** A weak reference. **/
	@:rt("gc.weak_new") static function make(v:{}):{};

	/** The object, or null if it has died. **/
	@:rt("gc.weak_get") static function get(weak:{}):{};
}
