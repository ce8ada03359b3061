package haxe.io;

/** The memory behind `Bytes`. **/
extern class BytesData {}
