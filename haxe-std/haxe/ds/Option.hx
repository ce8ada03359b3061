package haxe.ds;

/** A value that may be missing. **/
enum Option<T> {
	/** There is a value. **/
	Some(v:T);

	/** There is none. **/
	None;
}
