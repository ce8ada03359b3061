class PAT05_c {
	public var x = 1;
	public var name = "c";

	public function new() {}
}

class PAT05_structures {
	static function f(o:{k:Int, ?s:String})
		return switch o {
			case {k: 0}: "zero";
			case {k: 1, s: "one"}: "one!";
			case {k: k, s: null}: 'k$k';
			case {s: s}: s;
		}

	static function main() {
		trace(f({k: 0}), f({k: 1, s: "one"}), f({k: 5}), f({k: 2, s: "two"}));
		switch new PAT05_c() {
			case {x: 2}:
				trace("no");
			case {x: x, name: "c"}:
				trace(x);
			default:
		}
	}
}
