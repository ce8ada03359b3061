abstract ABS16_box<T>(Array<T>) {
	public function new(v:T)
		this = [v];

	public function get():T
		return this[0];

	public function map<U>(f:T->U):ABS16_box<U>
		return new ABS16_box(f(this[0]));

	@:to function toArray():Array<T>
		return this;

	@:from static function of<T>(v:T):ABS16_box<T>
		return new ABS16_box(v);
}

abstract ABS16_sel<T>(T) from T {
	@:impl static public function double(this_:ABS16_sel<Int>):Int
		return 0;
}

class ABS16_generic {
	static function main() {
		var b = new ABS16_box(3);
		trace(b.get() + 1, b.map(v -> "s" + v).get(), b.map(v -> v / 2).get());
		var a:Array<Int> = b;
		trace(a);
		var c:ABS16_box<String> = "text";
		trace(c.get().length);
	}
}
