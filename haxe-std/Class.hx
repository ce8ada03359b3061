/** A class as a value; `T` is the type of its instances. See `Type`. **/
@:coreType @:runtimeValue abstract Class<T> {}
