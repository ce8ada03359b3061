abstract Box<T>({v:T}) {
	public inline function new(v:T) this = {v:v};
	@:to inline function toT():T return this.v;
	@:to function toArr():Array<T> return [this.v];
}

abstract M(Map<String,Int>) {
	public function new() this = new Map();
	@:to inline function toMap():Map<String,Int> return this;
	@:to static function toInt(m:Map<String,Int>):Int return Lambda.count(m);
	public function put(k,v) {
		this.set(k,v);
		return abstract;
	}
}

class ABS03_generic_to {
	static function f(i:Int) return i + 1;
	static function g(s:String) return s + "!";
	static function h<T>(a:Array<T>) return a.length;
	static function main() {
		trace(f(new Box(3)));
		trace(g(new Box("x")));
		var b = new Box(2.5);
		var x:Float = b;
		trace(x * 2);
		var a:Array<Float> = b;
		trace(a);
		var m = new M().put("a",1).put("b",2);
		var mm:Map<String,Int> = m;
		trace(mm["b"]);
		var i:Int = m;
		trace(i);
	}
}
