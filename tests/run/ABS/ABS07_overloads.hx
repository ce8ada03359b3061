abstract G(Map<String,Int>) {
	public inline function new() this = new Map();
	@:arrayAccess public inline function get(k:String):Null<Int> {
		return this.get(k);
	}

	@:arrayAccess public inline function set(k:String, v:Int):Int {
		this.set(k,v);
		return v;
	}

	@:arrayAccess public function seti(k:Int, v:Float) {
		this.set("i"+k,Std.int(v));
	}

	@:arrayAccess public function geti(k:Int):String return "idx" + k;
}

abstract Grid<T>(Array<Array<T>>) {
	public function new(w,h,v:T) this = [for (y in 0...h) [for (x in 0...w) v]];
	@:arrayAccess public inline function row(y:Int):Array<T> return this[y];
	@:arrayAccess inline function at(p:{x:Int,y:Int}):T return this[p.y][p.x];
	@:arrayAccess inline function put(p:{x:Int,y:Int}, v:T):T return this[p.y][p.x] = v;
}

abstract Seq(Array<Int>) from Array<Int> {
	@:op([]) public inline function g(i:Int):Int return this[i] * 10;
	@:op([]) public function s(i:Int, v:Int):Void this[i] = v + 1;
}

abstract OnlyGet<T>(Array<T>) from Array<T> {
	@:op([]) public function g<K:Int>(i:K):T return this[i];
}

class ABS07_overloads {
	static var n = 0;
	static function k(s:String) {
		n++;
		return s;
	}

	static function mk(g:G) {
		n++;
		return g;
	}

	static function main() {
		var g = new G();
		g["a"] = 3;
		trace(g["a"]);
		trace(g["zz"]);
		g["a"] += 4;
		trace(g["a"]);
		g[k("a")]++;
		trace(g["a"]);
		trace(n);
		mk(g)[k("a")] += 10;
		trace(g["a"]);
		trace(n);
		g[5] = 2.7;
		trace(g["i5"]);
		trace(g[5]);
		trace(g["q"] = 9);
		g[1] = 1.5;
		g["nn"] ??= 77;
		trace(g["nn"]);
		g["nn"] ??= 78;
		trace(g["nn"]);
		var gr = new Grid(3,2,0.5);
		gr[{x:1,y:1}] = 2.5;
		trace(gr[1]);
		gr[{x:1,y:1}] *= 2;
		trace(gr[{x:1,y:1}]);
		gr[0][2] += 3;
		trace(gr[0]);
		var s:Seq = [1,2,3];
		trace(s[1]);
		s[1] = 5;
		trace(s[1]);
		s[0] = 4;
		trace(s[0]);
		s[2] += 1;
		trace(s[2]);
		s[2]++;
		trace(s[2]);
		++s[2];
		var o:OnlyGet<String> = ["x","y"];
		trace(o[1]);
	}
}
