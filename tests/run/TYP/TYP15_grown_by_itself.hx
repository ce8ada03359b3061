using Lambda;

class TYP15_grown_by_itself {
	static function main() {
		// The accumulator is first known by a method that gives another one.
		trace([1, 2].fold((x, acc) -> acc.concat([x]), []));
		trace(Lambda.fold(["a", "b"], (x, acc) -> acc.concat(x), new TYP15_list("")).text);
		var last = null;
		last = [1].concat([2]);
		trace(last.concat(last).length);
	}
}

class TYP15_list {
	public var text:String;

	public function new(text)
		this.text = text;

	public function concat(s:String)
		return new TYP15_list(text + s);
}
