package world;

/** The ways out of a room, named as the data and the player name them. **/
enum abstract Direction(String) to String {
	var North = "north";
	var East = "east";
	var South = "south";
	var West = "west";
	var Up = "up";
	var Down = "down";
	var In = "in";
	var Out = "out";

	public static final all:Array<Direction> = [North, East, South, West, Up, Down, In, Out];

	public var opposite(get, never):Direction;

	function get_opposite():Direction
		return switch abstract {
			case North: South;
			case South: North;
			case East: West;
			case West: East;
			case Up: Down;
			case Down: Up;
			case In: Out;
			case Out: In;
		}

	/** "n" and "north" are the same way; null for words that are none. **/
	public static function parse(word:String):Null<Direction> {
		for (direction in all) {
			if ((direction : String) == word || direction.short() == word)
				return direction;
		}
		return null;
	}

	public function short():String
		return switch abstract {
			case In | Out: this;
			case _: this.charAt(0);
		}

	@:op(A < B) static function before(a:Direction, b:Direction):Bool
		return all.indexOf(a) < all.indexOf(b);
}
