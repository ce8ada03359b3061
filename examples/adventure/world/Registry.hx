package world;

import haxe.ds.StringMap;

/** Things by their id, in the order in which the data defines them. **/
class Registry<T:Named> {
	public var length(get, never):Int;

	final kind:String;
	final order:Array<T> = [];
	final byId = new StringMap<T>();

	public function new(kind:String)
		this.kind = kind;

	public function add(thing:T):T {
		if (byId.exists(thing.id))
			throw new WorldError('$kind is defined twice', thing.id);
		order.push(thing);
		byId.set(thing.id, thing);
		return thing;
	}

	public function get(id:String):T
		return byId.get(id) ?? throw new WorldError('there is no such $kind', id);

	public inline function has(id:String):Bool
		return byId.exists(id);

	public function where(wanted:T->Bool):Array<T>
		return [for (thing in order) if (wanted(thing)) thing];

	public inline function iterator():Iterator<T>
		return order.iterator();

	inline function get_length():Int
		return order.length;
}
