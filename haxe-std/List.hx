/** See `haxe.ds.List`. **/
typedef List<T> = haxe.ds.List<T>;
