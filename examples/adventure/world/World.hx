package world;

import script.Effect;

/** Everything that stays the same while a game is played. **/
class World {
	public final title:String;
	public final start:String;
	public final maxScore:Int;
	public final introduction:String;
	public final rooms = new Registry<Room>("room");
	public final items = new Registry<Item>("item");
	/** Where each item is at the beginning, by its id. **/
	public final places:Map<String, Place> = [];
	public final events:Array<Event> = [];

	public function new(title:String, start:String, maxScore:Int, introduction:String) {
		this.title = title;
		this.start = start;
		this.maxScore = maxScore;
		this.introduction = introduction;
	}

	/** Everything that the data gets wrong and that loading alone does not see. **/
	public function problems():Array<String> {
		final found = [];
		if (!rooms.has(start))
			found.push('the game starts in $start, which is no room');
		for (room in rooms) {
			for (exit in room.exits) {
				if (!rooms.has(exit.to))
					found.push('${room.id}: ${exit.direction} leads to ${exit.to}, which is no room');
				else if (oneWay(room, exit))
					found.push('${room.id}: no way back from ${exit.to} by ${exit.direction.opposite}');
			}
		}
		for (item in items) {
			switch places[item.id] {
				case null:
					found.push('${item.id}: is nowhere');
				case At(room) if (!rooms.has(room)):
					found.push('${item.id}: is in $room, which is no room');
				case Inside(outer) if (!items.has(outer)):
					found.push('${item.id}: is in $outer, which is no item');
				case Inside(outer) if (!items.get(outer).is(Container)):
					found.push('${item.id}: is in $outer, which holds nothing');
				case At(_) | Inside(_) | Carried | Nowhere:
			}
		}
		return found;
	}

	function oneWay(room:Room, exit:Room.Exit):Bool {
		final back = rooms.get(exit.to).exit(exit.direction.opposite);
		return back == null || back.to != room.id;
	}
}

enum Place {
	Nowhere;
	Carried;
	At(room:String);
	Inside(item:String);
}

/** What happens by itself after some turns. **/
typedef Event = {
	final id:String;
	final every:Int;
	final effects:Array<Effect>;
	final when:script.Condition;
}
