class GEN05_c<T = Int> {
	public var v:Null<T>;

	public function new(?v:T)
		this.v = v;
}

class GEN05_default_parameters {
	static function main() {
		var c:GEN05_c = new GEN05_c(5);
		trace(c.v + 1);
		var s:GEN05_c<String> = new GEN05_c("s");
		trace(s.v);
	}
}
