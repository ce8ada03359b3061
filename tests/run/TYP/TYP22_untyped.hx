class TYP22_untyped {
	static function main() {
		var o:Dynamic = {x: 1};
		var i:Int = untyped o.x;
		trace(i + 1);
		var s:String = untyped "a";
		trace(s.length);
		var c = new TYP22_holder();
		trace(untyped c.hidden);
		untyped c.hidden = 7;
		trace(c.show());
	}
}

class TYP22_holder {
	var hidden = 3;

	public function new() {}

	public function show()
		return hidden;
}
