@:structInit class CLS19_config {
	public var name:String;
	public var size:Int = 10;
	public var tag:Null<String> = null;

	public function describe()
		return '$name $size $tag';
}

@:structInit class CLS19_point {
	public final x:Int;
	public final y:Int;

	public function new(x:Int, y:Int = 5) {
		this.x = x * 2;
		this.y = y;
	}
}

class CLS19_struct_init {
	static function show(c:CLS19_config)
		trace(c.describe());

	static function main() {
		show({name: "a"});
		show({name: "b", size: 3, tag: "t"});
		var p:CLS19_point = {x: 1};
		trace(p.x, p.y);
		p = {x: 2, y: 3};
		trace(p.x, p.y);
	}
}
