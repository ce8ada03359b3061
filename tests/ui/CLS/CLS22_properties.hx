interface CLS22_properties_i {
	var a(default, null):Int;
	var b(get, never):Int;
}

class CLS22_properties_1 implements CLS22_properties_i { //~ ERROR Field b needed by CLS22_properties_i is missing
	public var a:Int;
}

class CLS22_properties_2 implements CLS22_properties_i {
	public var a(default, null):String; //~ ERROR Field a has different type than in CLS22_properties_i
	public var b(get, never):Int;

	function get_b()
		return 1;
}

class CLS22_properties {
	static function main() {}
}
