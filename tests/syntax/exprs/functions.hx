function main() {
	var a = x -> x + 1;
	var b = (x, y:Int, ?z, w = 1) -> x;
	var c = () -> {};
	var d = (x:Int) -> (y:Int) -> x;
	var e = a -> b -> c;
	var f = function(x) return x;
	var g = function h<T>(x:T):T return x;
	function i(a:Int, ?b):Void {}
	inline function j() return 1;
	var k = (x : Int);
	var l = (x) -> (y);
	f((a, b) -> a, (c));
	static var m = 1, n:Int;
	static final o = 1;
}
