/** Class doc. **/
class A {
	// line
	/* block */
	/** Field doc. */
	@:keep
	var a:Int;

	/**
		Long.
	**/
	public function f() {}

	/***/
	var none:Int;
	/**/
	var neither:Int;
}
