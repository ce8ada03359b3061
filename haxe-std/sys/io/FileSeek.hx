package sys.io;

/** From where a position counts. **/
enum FileSeek {
	/** The start of the file. **/
	SeekBegin;

	/** The current position. **/
	SeekCur;

	/** The end of the file. **/
	SeekEnd;
}
