package engine;

import engine.State.Ending;
import engine.State.SaveError;
import language.Command;
import language.CommandParser;
import script.Rule;
import text.Layout;
import text.Phrase;
import world.Direction;
import world.Item;
import world.World;

using StringTools;

/** What a command turns out to be impossible for; the turn does not count. **/
private class Refusal extends haxe.Exception {}

/** One game being played. **/
class Game {
	static inline final MAX_WEIGHT = 12;
	static inline final MAX_UNDO = 20;

	public var state(default, null):State;
	public var scope(default, null):Scope;
	public var over(get, never):Bool;

	final world:World;
	final storage:Storage;
	final print:String->Void;
	final layout = new Layout();
	final parser = new CommandParser();
	final history:Array<String> = [];
	final interpreter:Interpreter;
	final actions:Map<Verb, Action>;
	var last:Null<Command> = null;

	public function new(world:World, storage:Storage, print:String->Void) {
		this.world = world;
		this.storage = storage;
		this.print = print;
		state = new State(world);
		scope = new Scope(world, state);
		interpreter = new Interpreter(world, this);
		actions = [
			Examine => Each(examine),
			Take => Each(take),
			Drop => Each(drop),
			Put => Pair(put),
			Open => Each(open.bind(_, true)),
			Close => Each(open.bind(_, false)),
			Light => Each(light.bind(_, true)),
			Extinguish => Each(light.bind(_, false)),
			Read => Each(read),
			Give => Pair((item, person) -> refuse('The ${item.name} is nothing for the ${person.name}.')),
			Talk => Each(item -> refuse('The ${item.name} has nothing to say.')),
			Use => Each(item -> refuse('You do not know what to do with the ${item.name}.')),
			Look => Alone(() -> look(true)),
			Wait => Alone(() -> say("Time passes.")),
			Inventory => Alone(inventory),
		];
	}

	inline function get_over():Bool
		return state.ending != null;

	public function begin() {
		print(layout.heading(world.title));
		say(world.introduction);
		enter(world.start);
	}

	public function say(text:String)
		print(layout.format(text));

	public function enter(room:String) {
		state.room = room;
		look(false);
	}

	/** Does all that a line says, up to the first thing that cannot be done. **/
	public function play(line:String) {
		for (outcome in parser.parse(line)) {
			if (over)
				break;
			switch outcome {
				case Puzzled(reply):
					say(reply);
					break;
				case Understood(command):
					if (!execute(command))
						break;
			}
		}
	}

	function execute(command:Command):Bool {
		try {
			switch command {
				case Meta(Again):
					return execute(last ?? throw new Refusal("There is nothing to do again."));
				case Meta(request):
					answer(request);
				case Walk(_) | Act(_, _, _):
					last = command;
					final before = state.save();
					turn(command);
					history.push(before);
					if (history.length > MAX_UNDO)
						history.shift();
			}
			return true;
		} catch (refusal:Refusal) {
			say(refusal.message);
		} catch (error:SaveError) {
			say('That does not work: ${error.message}.');
		}
		return false;
	}

	function turn(command:Command) {
		switch command {
			case Walk(direction): walk(direction);
			case Act(verb, objects, second): act(verb, objects, second);
			case Meta(_):
		}
		if (over)
			return;
		state.turns++;
		for (event in world.events) {
			if (state.turns % event.every == 0 && interpreter.holds(event.when))
				interpreter.run(event.effects);
		}
	}

	function answer(request:Request) {
		switch request {
			case Save(slot):
				storage.write(slot, state.save());
				say('Saved as "$slot".');
			case Load(slot):
				replace(State.restore(storage.read(slot)));
				say('Back in the game "$slot".');
				look(true);
			case Forget(slot):
				say(storage.remove(slot) ? 'The game "$slot" is forgotten.' : 'There is no game "$slot".');
			case Undo:
				replace(State.restore(history.pop() ?? refuse("There is nothing to undo.")));
				say("Undone.");
				look(false);
			case Again:
			case Score:
				print(layout.entry("Points", '${state.score} of ${world.maxScore}'));
				print(layout.entry("Turns", '${state.turns}'));
				print(layout.entry("Rooms seen", '${state.explored} of ${world.rooms.length}'));
				print(layout.entry("Rank", rank()));
			case Help:
				say("Walk by the names of directions, and try verbs on what you see: take, drop, open, put, light, read, give, use. "
					+ "There are also save, load, undo, again, score and quit.");
			case Quit:
				state.ending = Stopped;
		}
	}

	function replace(state:State) {
		this.state = state;
		scope = new Scope(world, state);
	}

	function rank():String {
		final share = Math.floor(state.score * 100 / world.maxScore);
		return switch share {
			case 100: "keeper of the light";
			case _ if (share >= 60): "mate";
			case _ if (share >= 30): "sailor";
			case _: "landlubber";
		}
	}

	function walk(direction:Direction) {
		final room = world.rooms.get(state.room);
		if (applyRule(room.rules, direction, null))
			return;
		final exit = room.exit(direction) ?? refuse('You cannot go $direction from here.');
		if (!interpreter.holds(exit.when))
			refuse(exit.refusal ?? "Something is in the way.");
		enter(exit.to);
	}

	function act(verb:Verb, objects:Objects, second:Null<Array<String>>) {
		final other = second == null ? null : resolve(second);
		final items = chosen(verb, objects, other);
		if (items.length == 0 && applyRule(world.rooms.get(state.room).rules, verb, other))
			return;
		for (item in items) {
			state.it = item.id;
			final prefix = items.length > 1 ? '${Phrase.capital(item.name)}: ' : "";
			try {
				one(verb, item, other, prefix);
			} catch (refusal:Refusal) {
				if (items.length == 1)
					throw refusal;
				say(prefix + refusal.message);
			}
		}
		switch actions[verb] {
			case Alone(action) if (items.length == 0):
				action();
			case Each(_) | Pair(_) if (items.length == 0):
				refuse("There is nothing of the kind here.");
			case _:
		}
	}

	function one(verb:Verb, item:Item, other:Null<Item>, prefix:String) {
		if (applyRule(item.rules, verb, other) || applyRule(world.rooms.get(state.room).rules, '$verb ${item.id}', other))
			return;
		switch actions[verb] {
			case null:
				refuse('You cannot $verb the ${item.name}.');
			case Each(action):
				final done = action(item);
				if (done != null)
					say(prefix + done);
			case Pair(action):
				action(item, other ?? refuse('${Phrase.capital(verb)} the ${item.name} where?'));
			case Alone(_):
				refuse('You cannot $verb things.');
		}
	}

	/** Does what the first fitting rule says. **/
	function applyRule(rules:Array<Rule>, verb:String, other:Null<Item>):Bool {
		for (rule in rules) {
			if (rule.verb == verb && rule.with == other?.id && interpreter.holds(rule.when)) {
				interpreter.run(rule.effects);
				return true;
			}
		}
		return false;
	}

	function chosen(verb:Verb, objects:Objects, other:Null<Item>):Array<Item>
		return switch objects {
			case None: [];
			case It:
				final meant = Lambda.find(scope.visible(), item -> item.id == state.it);
				[meant ?? refuse("I do not know what you mean by that.")];
			case Some(phrases): [for (phrase in phrases) resolve(phrase, verb == Drop ? scope.carried() : null)];
			case Everything(except):
				final excluded = [for (phrase in except) resolve(phrase).id];
				[
					for (item in everything(verb, other))
						if (!excluded.contains(item.id) && item.id != other?.id)
							item
				];
		}

	function everything(verb:Verb, other:Null<Item>):Array<Item>
		return switch verb {
			case Take if (other != null): scope.at(Inside(other.id));
			case Take: [for (item in scope.at(At(state.room))) if (item.is(Portable)) item];
			case Drop | Put: scope.carried();
			case _: refuse('You cannot $verb everything at once.');
		}

	function resolve(phrase:Array<String>, ?among:Array<Item>):Item
		return switch scope.find(phrase, among) {
			case One(item): item;
			case Several(items): refuse('Which do you mean: ${Phrase.list(items, item -> 'the ${item.name}')}?');
			case NotHere(words) if (among != null): refuse('You do not have any $words.');
			case NotHere(words): refuse('You see no $words here.');
		}

	static function refuse<T>(reason:String):T
		throw new Refusal(reason);

	function look(always:Bool) {
		final room = world.rooms.get(state.room);
		print("");
		print(layout.heading(room.title));
		if (!scope.isLight()) {
			say("It is too dark to see anything.");
			return;
		}
		final known = state.visit(room.id);
		if (always || !known)
			say(room.description);
		final things = [for (item in scope.at(At(room.id))) if (!item.is(Scenery)) item];
		if (things.length > 0)
			say('You see ${Phrase.list(things, describe)} here.');
		final ways = [for (exit in room.exits) if (interpreter.holds(exit.when) || exit.refusal != null) (exit.direction : String)];
		say('You can go ${Phrase.list(ways, way -> way, "nowhere")}.');
	}

	function describe(item:Item):String {
		final inner = item.is(Container) && scope.isOpen(item) ? scope.at(Inside(item.id)) : [];
		final lit = state.flag(item.id + "-lit") > 0 ? " (giving light)" : "";
		return item.article + lit + (inner.length == 0 ? "" : ' (holding ${Phrase.list(inner, describe)})');
	}

	function examine(item:Item):Null<String> {
		final state = !item.is(Openable) ? "" : scope.isOpen(item) ? " It is open." : " It is closed.";
		final inner = item.is(Container) && scope.isOpen(item) ? scope.at(Inside(item.id)) : [];
		return item.description + state + (inner.length == 0 ? "" : ' Inside you see ${Phrase.list(inner, describe)}.');
	}

	function take(item:Item):Null<String> {
		if (state.place(item.id) == Carried)
			refuse("You have that already.");
		if (!item.is(Portable))
			refuse(item.is(Person) ? 'The ${item.name} would not like that.' : 'You cannot take the ${item.name}.');
		if (scope.weight() + item.weight > MAX_WEIGHT)
			refuse("You cannot carry that much.");
		state.move(item.id, Carried);
		return "Taken.";
	}

	function drop(item:Item):Null<String> {
		if (state.place(item.id) != Carried)
			refuse("You do not have that.");
		state.move(item.id, At(state.room));
		return "Dropped.";
	}

	function put(item:Item, container:Item) {
		if (state.place(item.id) != Carried)
			refuse('You do not have the ${item.name}.');
		if (!container.is(Container))
			refuse('You cannot put things into the ${container.name}.');
		if (!scope.isOpen(container))
			refuse('The ${container.name} is closed.');
		if (item == container)
			refuse('The ${item.name} does not fit into itself.');
		state.move(item.id, Inside(container.id));
		say('The ${item.name} is in the ${container.name} now.');
	}

	function open(item:Item, wanted:Bool):Null<String> {
		final verb = wanted ? "open" : "close";
		if (!item.is(Openable))
			refuse('You cannot $verb the ${item.name}.');
		if (scope.isOpen(item) == wanted)
			refuse('It is ${wanted ? "open" : "closed"} already.');
		state.setFlag('${item.id}-open', wanted ? 1 : 0);
		final inner = wanted && item.is(Container) ? scope.at(Inside(item.id)) : [];
		return inner.length == 0 ? 'You $verb the ${item.name}.' : 'You open the ${item.name}. Inside you see ${Phrase.list(inner, describe)}.';
	}

	function light(item:Item, wanted:Bool):Null<String> {
		if (!item.is(Light))
			refuse('You cannot ${wanted ? "light" : "put out"} the ${item.name}.');
		if ((state.flag('${item.id}-lit') > 0) == wanted)
			refuse(wanted ? "It is lit already." : "It is not lit.");
		final wasDark = !scope.isLight();
		state.setFlag('${item.id}-lit', wanted ? 1 : 0);
		say(wanted ? 'The ${item.name} gives a warm light.' : 'You put out the ${item.name}.');
		if (wasDark && scope.isLight())
			look(true);
		return null;
	}

	function read(item:Item):Null<String>
		return switch item.text {
			case null: refuse('There is nothing to read on the ${item.name}.');
			case text: 'It says:\n${[for (line in text.split("\n")) "    " + line].join("\n")}';
		}

	function inventory() {
		final items = scope.carried();
		if (items.length == 0)
			return say("You carry nothing.");
		say("You carry:");
		for (item in items)
			print(layout.entry('  ${describe(item)} ', ' ${Phrase.count(item.weight, "pound")}'));
	}
}

private enum Action {
	Alone(run:() -> Void);
	/** Gives what to say. **/
	Each(run:Item->Null<String>);
	Pair(run:(item:Item, other:Item) -> Void);
}
