package haxe.extern;

/** For arguments of foreign functions that must be variables. **/
@:noPackageRestrict
abstract AsVar<T>(T) from T to T {}
