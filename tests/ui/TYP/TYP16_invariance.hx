class TYP16_invariance_a {
	public function new() {}
}

class TYP16_invariance_b extends TYP16_invariance_a {}

class TYP16_invariance {
	static function main() {
		var b:Array<TYP16_invariance_b> = [];
		var a:Array<TYP16_invariance_a> = b; //~ ERROR TYP16_invariance_b should be TYP16_invariance_a
		var i:Iterable<TYP16_invariance_a> = b;
	}
}
