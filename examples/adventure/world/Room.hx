package world;

import script.Condition;
import script.Rule;

/** A way out, which may be shut until its condition holds. **/
typedef Exit = {
	final direction:Direction;
	final to:String;
	final when:Condition;
	final ?refusal:String;
}

@:structInit
class Room implements Named {
	public final id:String;
	public final title:String;
	public final description:String;
	public final dark:Bool;
	public final exits:Array<Exit>;
	public final rules:Array<Rule>;
	public var name(get, never):String;

	public function exit(direction:Direction):Null<Exit> {
		for (exit in exits)
			if (exit.direction == direction)
				return exit;
		return null;
	}

	function get_name():String
		return title;
}
