package engine;

import language.Command.NounPhrase;
import world.Item;
import world.World;

using Lambda;

enum Match {
	One(item:Item);
	Several(items:Array<Item>);
	NotHere(words:String);
}

/** What the player can see and reach. **/
class Scope {
	final world:World;
	final state:State;

	public function new(world:World, state:State) {
		this.world = world;
		this.state = state;
	}

	/** Items at a place itself, not inside others. **/
	public function at(place:Place):Array<Item>
		return world.items.where(item -> Type.enumEq(state.place(item.id), place));

	public function carried():Array<Item>
		return at(Carried);

	public function isLight():Bool
		return !world.rooms.get(state.room).dark || visible(true).exists(item -> item.is(Light) && state.flag(item.id + "-lit") > 0);

	public function isOpen(item:Item):Bool
		return !item.is(Openable) || state.flag(item.id + "-open") > 0;

	/** Everything within reach: in the room, carried, and inside of what is open. **/
	public function visible(inTheDark = false):Array<Item> {
		final found = carried();
		if (inTheDark || isLight())
			for (item in at(At(state.room)))
				found.push(item);
		// Grows while it is walked, so that boxes in boxes are looked into.
		var i = 0;
		while (i < found.length) {
			final item = found[i++];
			if (item.is(Container) && isOpen(item))
				for (inner in at(Inside(item.id)))
					found.push(inner);
		}
		return found;
	}

	public function find(phrase:NounPhrase, ?among:Array<Item>):Match {
		final candidates = (among ?? visible()).filter(item -> item.answersTo(phrase));
		return switch candidates {
			case []: NotHere(phrase.join(" "));
			case [item]: One(item);
			case _: Several(candidates);
		}
	}

	public function weight():Int
		return carried().fold((item, sum) -> sum + heaviness(item), 0);

	function heaviness(item:Item):Int
		return item.weight + at(Inside(item.id)).fold((inner, sum) -> sum + heaviness(inner), 0);
}
