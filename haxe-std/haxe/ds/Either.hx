package haxe.ds;

/** A value of one of two types. **/
enum Either<L, R> {
	/** Of the first type. **/
	Left(v:L);

	/** Of the second type. **/
	Right(v:R);
}
