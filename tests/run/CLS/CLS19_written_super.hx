class CLS19_written {
	public var n = 5;
	public var name:String;

	public function new(n:Int, name:String, ?rest:Bool) {
		this.n += n;
		this.name = name;
	}
}

class CLS19_heir extends CLS19_written {}

@:structInit class CLS19_written_super extends CLS19_heir {
	public var own:Int;

	static function main() {
		var object:CLS19_written_super = {own: 3};
		trace(object.n, object.name, object.own);
	}
}
