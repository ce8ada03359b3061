package engine;

import haxe.Serializer;
import haxe.Unserializer;
import haxe.crypto.Crc32;
import haxe.io.Bytes;
import world.World;

/** Everything that changes while a game is played. **/
class State {
	public var room:String;
	public var turns = 0;
	public var score = 0;
	public var ending:Null<Ending> = null;
	/** What "it" means. **/
	public var it:Null<String> = null;

	final places:Map<String, Place>;
	final flags:Map<String, Int> = [];
	final visited:Map<String, Bool> = [];

	public function new(world:World) {
		room = world.start;
		places = world.places.copy();
	}

	public inline function place(item:String):Place
		return places[item] ?? Nowhere;

	public inline function move(item:String, place:Place)
		places[item] = place;

	public inline function flag(name:String):Int
		return flags[name] ?? 0;

	public inline function setFlag(name:String, value:Int)
		flags[name] = value;

	/** Whether the player has been in the room before; from then on they have. **/
	public function visit(room:String):Bool {
		final before = visited.exists(room);
		visited[room] = true;
		return before;
	}

	public var explored(get, never):Int;

	function get_explored():Int
		return Lambda.count(visited);

	public function save():String {
		final text = Serializer.run(this);
		return '${checksum(text)}:$text';
	}

	public static function restore(text:String):State {
		final colon = text.indexOf(":");
		if (colon < 0 || text.substr(0, colon) != checksum(text.substr(colon + 1)))
			throw new SaveError("the file is damaged");
		return switch Std.downcast(Unserializer.run(text.substr(colon + 1)), State) {
			case null: throw new SaveError("the file is of another program");
			case state: state;
		}
	}

	static function checksum(text:String):String
		return StringTools.hex(Crc32.make(Bytes.ofString(text)), 8);
}

enum Ending {
	Won(text:String);
	Lost(text:String);
	Stopped;
}

class SaveError extends haxe.Exception {}
