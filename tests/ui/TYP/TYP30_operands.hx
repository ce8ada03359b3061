/** Cast functions do not apply to operands and branches, only where a type is wanted. **/
abstract Text(String) {
	public function new()
		this = "5";

	@:to function toInt():Int
		return 5;

	@:to function toBool():Bool
		return true;

	@:from static function ofInt(i:Int):Text
		return cast "a";
}

class TYP30_operands {
	static function main() {
		var t = new Text(), i = 1, any:Any = 1, a = [1];
		var n:Int = t;
		var ok = if (t) 1 else 2;
		t - 1; //~ ERROR Text should be Int
		1 & t; //~ ERROR Text should be Int
		-t; //~ ERROR Text should be Int
		!t; //~ ERROR Text should be Bool
		t && true; //~ ERROR Text should be Bool
		a[t]; //~ ERROR Text should be Int
		any - 1; //~ ERROR Any should be Int
		any * 2; //~ ERROR Any should be Int
		var x = i > 0 ? i : t; //~ ERROR Text should be Int
		var y = [t, i]; //~ ERROR Arrays of mixed types are only allowed if the type is forced to Array<Dynamic>
		i += "s"; //~ ERROR String should be Int
		var f = 1.5;
		f += "s"; //~ ERROR String should be Float
		i ??= 1.5; //~ ERROR Float should be Int
	}
}
