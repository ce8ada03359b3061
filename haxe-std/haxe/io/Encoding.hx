package haxe.io;

/** How text becomes bytes. **/
enum Encoding {
	/** UTF-8. **/
	UTF8;

	/** The units of strings in memory: UTF-16, little-endian. **/
	RawNative;
}
