package rayzor;

/** A run of elements with a fixed length: what is behind `haxe.ds.Vector` and arrays. Nothing checks bounds. **/
extern class Store<T> {}
