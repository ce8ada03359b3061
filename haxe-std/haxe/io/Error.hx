package haxe.io;

/** What can go wrong with streams and bytes. **/
enum Error {
	/** The operation would have to wait. **/
	Blocked;

	/** A number does not fit. **/
	Overflow;

	/** A position lies outside of the buffer. **/
	OutsideBounds;

	/** Anything else. **/
	Custom(e:Dynamic);
}
