class Box<T> {
	public var value:T;

	public function new(value:T)
		this.value = value;

	public function get():T
		return value;
}

class OneCopyPerRepresentation {
	static function main() {
		Sys.println(new Box(1).get() + 1);
		Sys.println(new Box(1.5).get() * 2);
		Sys.println(new Box("text").get().length);
		var any:Box<Dynamic> = cast new Box(true);
		Sys.println(any.value);
	}
}
