class GEN07_polymorphic_locals {
	static function main() {
		function pair<A, B>(a:A, b:B)
			return {a: a, b: b};
		trace(pair(1, "x").a + 1, pair(1.5, true).b, pair("s", 2).a.length);
		function rep<T>(v:T, n:Int):Array<T>
			return [for (_ in 0...n) v];
		trace(rep(1, 3), rep("a", 2), rep(0.5, 1));
	}
}
