package sys;

/** What is known about a file. **/
typedef FileStat = {
	/** The number of the group it belongs to. **/
	var gid:Int;

	/** The number of the user it belongs to. **/
	var uid:Int;

	/** When it was read last. **/
	var atime:Date;

	/** When it was changed last. **/
	var mtime:Date;

	/** When it was made, or its record was changed last. **/
	var ctime:Date;

	/** Its length in bytes. **/
	var size:Int;

	/** The number of the device it is on. **/
	var dev:Int;

	/** Its number on the device. **/
	var ino:Int;

	/** The number of links to it. **/
	var nlink:Int;

	/** The kind of device it stands for. **/
	var rdev:Int;

	/** Its kind and permissions. **/
	var mode:Int;
}
