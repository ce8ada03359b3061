class CLS02_shape {
	public var name:String;

	public function new(name:String) {
		this.name = name;
		init();
	}

	function init() {}

	public function area():Float
		return 0;

	public function describe():String
		return '$name ${area()}';
}

class CLS02_rect extends CLS02_shape {
	var w:Float;
	var h:Float;

	public function new(name:String, w:Float, h:Float) {
		this.w = w;
		this.h = h;
		super(name);
	}

	override public function area():Float
		return w * h;

	override function describe():String
		return "[" + super.describe() + "]";
}

class CLS02_square extends CLS02_rect {
	public function new(s:Float)
		super("square", s, s);

	override function init()
		name = name.toUpperCase();

	override public function describe():String
		return "{" + super.describe() + "}";
}

class CLS02_inheritance {
	static function main() {
		var shapes:Array<CLS02_shape> = [new CLS02_shape("none"), new CLS02_rect("rect", 2, 3), new CLS02_square(4)];
		for (s in shapes)
			trace(s.describe());
		var total = 0.0;
		for (s in shapes)
			total += s.area();
		trace(total);
	}
}
