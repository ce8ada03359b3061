package haxe.extern;

/** A value of one of two types, for functions of foreign libraries. **/
abstract EitherType<T1, T2>(Dynamic) from T1 to T1 from T2 to T2 {}
