class TYP17_variance_a {
	public function new() {}
}

class TYP17_variance_b extends TYP17_variance_a {}

class TYP17_variance {
	static function main() {
		var f:TYP17_variance_b->TYP17_variance_a = (a:TYP17_variance_a) -> new TYP17_variance_b();
		var g:TYP17_variance_a->TYP17_variance_a = (b:TYP17_variance_b) -> b; //~ ERROR TYP17_variance_a should be TYP17_variance_b
		var h:TYP17_variance_b->TYP17_variance_b = (b:TYP17_variance_b) -> new TYP17_variance_a(); //~ ERROR TYP17_variance_a should be TYP17_variance_b
	}
}
