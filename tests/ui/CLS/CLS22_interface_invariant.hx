/** What is written through an interface, or held otherwise, is of the interface's type. **/
interface CLS22_written {
	var written:Float;
	var nullable(default, never):Null<Float>;
	var narrower(default, never):Int;
	var part(default, never):Array<Float>;
}

class CLS22_written_class implements CLS22_written {
	public var written:Int = 1; //~ ERROR Field written has different type than in CLS22_written
	public var nullable:Int = 1; //~ ERROR Field nullable has different type than in CLS22_written
	public var narrower:Float = 1; //~ ERROR Field narrower has different type than in CLS22_written
	public var part:Array<Int> = []; //~ ERROR Field part has different type than in CLS22_written

	public function new() {}
}

class CLS22_interface_invariant {
	static function main() {
		new CLS22_written_class();
	}
}
