abstract TYP16_rounded(Int) from Int to Float {}

class TYP16_box<T> {
	public var value:T;

	public function new(value)
		this.value = value;
}

class TYP16_abstract_arguments {
	static function main() {
		var list:Array<TYP16_rounded> = [1, 2];
		var floats:Array<Float> = list; //~ ERROR TYP16_rounded should be Float
		var box:TYP16_box<TYP16_rounded> = new TYP16_box((1 : TYP16_rounded));
		var floatBox:TYP16_box<Float> = box; //~ ERROR TYP16_rounded should be Float
		var nested:Array<Array<Float>> = [list]; //~ ERROR TYP16_rounded should be Float
	}
}
