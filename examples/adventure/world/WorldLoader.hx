package world;

import haxe.Json;
import script.Condition;
import script.Rule;
import script.ScriptError;
import script.ScriptParser;
import world.Item.Traits;
import world.Room.Exit;
import world.World.Place;

private typedef RuleData = {
	verb:String,
	?with:String,
	?when:String,
	effects:Array<String>,
}

private typedef ExitData = {
	to:String,
	?when:String,
	?refusal:String,
}

private typedef RoomData = {
	id:String,
	title:String,
	text:Array<String>,
	?dark:Bool,
	exits:haxe.DynamicAccess<ExitData>,
	?rules:Array<RuleData>,
}

private typedef ItemData = {
	id:String,
	words:String,
	text:String,
	place:String,
	?traits:Array<String>,
	?reads:String,
	?weight:Int,
	?rules:Array<RuleData>,
}

private typedef WorldData = {
	title:String,
	start:String,
	maxScore:Int,
	introduction:Array<String>,
	rooms:Array<RoomData>,
	items:Array<ItemData>,
	events:Array<{id:String, every:Int, ?when:String, effects:Array<String>}>,
}

/** Makes a world of its JSON. **/
class WorldLoader {
	final parser = new ScriptParser();

	public function new() {}

	public function load(text:String):World {
		final data:WorldData = try Json.parse(text) catch (error:haxe.Exception)
			throw new WorldError("this is not JSON", "world", error);
		final world = new World(data.title, data.start, data.maxScore, data.introduction.join("\n"));
		for (room in data.rooms)
			world.rooms.add(loadRoom(room));
		for (item in data.items) {
			world.items.add(loadItem(item));
			world.places[item.id] = loadPlace(item.place);
		}
		for (event in data.events) {
			world.events.push({
				id: event.id,
				every: event.every,
				when: condition(event.when, event.id),
				effects: inside(event.id, () -> parser.effects(event.effects)),
			});
		}
		final problems = world.problems();
		if (problems.length > 0)
			throw new WorldError(problems.join("; "), data.title);
		return world;
	}

	function loadRoom(data:RoomData):Room
		return {
			id: data.id,
			title: data.title,
			description: data.text.join("\n"),
			dark: data.dark == true,
			exits: loadExits(data),
			rules: loadRules(data.rules, data.id),
		}

	function loadExits(data:RoomData):Array<Exit> {
		final exits = [
			for (name => exit in data.exits)
				({
					direction: Direction.parse(name) ?? throw new WorldError('$name is no direction', data.id),
					to: exit.to,
					when: condition(exit.when, data.id),
					refusal: exit.refusal,
				} : Exit)
		];
		exits.sort((a, b) -> a.direction < b.direction ? -1 : 1);
		return exits;
	}

	function loadItem(data:ItemData):Item {
		final words = data.words.split("/");
		final adjectives = [for (word in words[0].split(" ")) if (word != "") word];
		final item:Item = {
			id: data.id,
			nouns: [for (noun in words.slice(1)) noun],
			adjectives: adjectives,
			description: data.text,
			traits: data.traits ?? [],
			text: data.reads,
			weight: data.weight ?? 1,
			rules: loadRules(data.rules, data.id),
		};
		if (item.text != null && !item.is(Readable))
			throw new WorldError("has text, but cannot be read", item.id);
		return item;
	}

	function loadRules(rules:Null<Array<RuleData>>, owner:String):Array<Rule>
		return [
			for (rule in rules ?? [])
				{
					verb: rule.verb,
					with: rule.with,
					when: condition(rule.when, owner),
					effects: inside(owner, () -> parser.effects(rule.effects)),
				}
		];

	static function loadPlace(place:String):Place
		return switch place.split(":") {
			case ["nowhere"]: Nowhere;
			case ["carried"]: Carried;
			case ["in", item]: Inside(item);
			case [room]: At(room);
			case _: throw new WorldError("not a place", place);
		}

	function condition(text:Null<String>, owner:String):Condition
		return text == null ? Always : inside(owner, () -> parser.condition(text));

	/** Lets mistakes of scripts say whose script it is. **/
	function inside<T>(owner:String, parse:() -> T):T
		return try parse() catch (error:ScriptError) throw new WorldError(error.message, owner, error);
}
