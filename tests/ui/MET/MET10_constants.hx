@ok(1, -2.5, "a", true, null, [1, {x: ["b"]}])
@bad([1, count + 1]) //~ ERROR Constant value expected
class MET10_constants {
	@bad({a: Other}) var q:Int; //~ ERROR Constant value expected
	@bad(~/x/) static var s = 1; //~ ERROR Constant value expected
	@:compiler(count + 1) @bad(function() {}) function f() {} //~ ERROR Constant value expected

	static function main() {
		@free(count) trace(1);
	}
}

@bad(MET10_kind.A) //~ ERROR Constant value expected
enum MET10_kind {
	@bad(x) A; //~ ERROR Constant value expected
}

@bad(y) //~ ERROR Constant value expected
interface MET10_interface {
	@bad('$y') function f():Void; //~ ERROR Constant value expected
}

@free(y) typedef MET10_typedef = {x:Int}
@free(y) abstract MET10_abstract(Int) {}
