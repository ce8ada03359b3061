/** An enum as a value; `T` is the type of its instances. See `Type`. **/
@:coreType @:runtimeValue abstract Enum<T> {}
