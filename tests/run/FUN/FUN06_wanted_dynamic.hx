class FUN06_wanted_dynamic {
	static function call(f:Dynamic->Dynamic->Int, a:Dynamic, b:Dynamic) return f(a, b);
	static function main() {
		var list:Array<Dynamic> = [3, 1, 2];
		list.sort((a, b) -> b - a);
		trace(list);
		trace(call((a, b) -> a - b, 7, 4));
		trace(call(function(a, b) return a.length + b, "four", 1));
		trace(list.map(x -> x * 2));
		trace(list.filter(x -> x > 1).length);
		var names:Array<Dynamic> = [{name: "a"}, {name: "b"}];
		trace(names.map(o -> o.name).join("+"));
		var f:Dynamic->Dynamic = x -> x;
		trace(f("same"));
	}
}
