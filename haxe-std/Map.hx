/** See `haxe.ds.Map`. **/
typedef Map<K, V> = haxe.ds.Map<K, V>;

/** See `haxe.Constraints.IMap`. **/
@:dox(hide)
typedef IMap<K, V> = haxe.Constraints.IMap<K, V>;
