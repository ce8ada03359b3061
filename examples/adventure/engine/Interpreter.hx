package engine;

import script.Condition;
import script.Effect;
import world.World;

/** Decides conditions and does effects. **/
class Interpreter {
	final world:World;
	final game:Game;

	public function new(world:World, game:Game) {
		this.world = world;
		this.game = game;
	}

	var state(get, never):State;

	inline function get_state():State
		return game.state;

	public function holds(condition:Condition):Bool
		return switch condition {
			case Always: true;
			case Carries(item): state.place(item) == Carried;
			case Present(item): Lambda.exists(game.scope.visible(), visible -> visible.id == item);
			case IsIn(room): state.room == room;
			case Inside(item, container): state.place(item).match(Inside(_ == container => true));
			case Flag(name, Less, value): state.flag(name) < value;
			case Flag(name, Equal, value): state.flag(name) == value;
			case Flag(name, More, value): state.flag(name) > value;
			case Not(inner): !holds(inner);
			case All(conditions): Lambda.foreach(conditions, holds);
			case Any(conditions): Lambda.exists(conditions, holds);
		}

	public function run(effects:Array<Effect>) {
		for (effect in effects) {
			if (state.ending != null)
				return;
			perform(effect);
		}
	}

	function perform(effect:Effect) {
		switch effect {
			case Say(text):
				game.say(text);
			case Set(flag, value):
				state.setFlag(flag, value);
			case Add(flag, amount):
				state.setFlag(flag, state.flag(flag) + amount);
			case Move(item, target):
				state.move(item, place(target));
			case Go(room):
				game.enter(room);
			case Score(points):
				state.score += points;
				game.say('[Your score has gone up by ${text.Phrase.count(points, "point")}.]');
			case If(condition, then, otherwise):
				run(holds(condition) ? then : otherwise);
			case Cycle(name, texts):
				final counter = '#$name';
				game.say(texts[state.flag(counter) % texts.length]);
				state.setFlag(counter, state.flag(counter) + 1);
			case End(text, won):
				game.say(text);
				state.ending = won ? Won(text) : Lost(text);
		}
	}

	function place(target:Target):Place
		return switch target {
			case Here: At(state.room);
			case Player: Carried;
			case Away: Nowhere;
			case Room(id): At(world.rooms.get(id).id);
			case Within(item): Place.Inside(world.items.get(item).id);
		}
}
