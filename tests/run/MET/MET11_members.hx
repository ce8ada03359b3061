typedef MET11_options = {
	var name:String;
	@:optional var size:Int;
	@:optional var label:String;
}

abstract MET11_wrap(Int) {
	inline function new(v)
		this = v;

	@:from static function ofText(s:String)
		return new MET11_wrap(s.length);

	@:to function toText():String
		return 'wrap $this';

	@:to function toFloat():Float
		return this;
}

class MET11_members {
	static function main() {
		var o:MET11_options = {name: "a"};
		trace(o.name, o.size, o.label);
		var w:MET11_wrap = "four";
		var s:String = w;
		var f:Float = w;
		trace(s, f);
	}
}
