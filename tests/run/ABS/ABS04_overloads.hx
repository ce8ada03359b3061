abstract V2(Array<Float>) {
	public inline function new(x,y) this = [x,y];
	@:op(A+B) public static function add(a:V2,b:V2):V2 return new V2(a[0]+b[0],a[1]+b[1]);
	@:op(A*B) @:commutative public static function sc(a:V2,f:Float):V2 return new V2(a[0]*f,a[1]*f);
	@:op(A*B) public static function dot(a:V2,b:V2):Float return a[0]*b[0]+a[1]*b[1];
	@:op(A-B) public function sub(b:V2):V2 return new V2(this[0]-b[0],this[1]-b[1]);
	@:op(A/B) public static function divl(f:Float,a:V2):String return "f/v";
	@:op(A/B) public static function divr(a:V2,f:Float):String return "v/f";
	@:op(A==B) public static function eqs(a:V2,s:String):Bool return a.toString() == s;
	@:op(-A) public function neg() return new V2(-this[0],-this[1]);
	@:arrayAccess inline function get(i:Int):Float return this[i];
	@:arrayAccess inline function set(i:Int,v:Float):Float return this[i]=v;
	public function toString() return '(${this[0]},${this[1]})';
}

class ABS04_overloads {
	static function log<T>(s:String,v:T):T {
		trace(s);
		return v;
	}

	static function main() {
		var a = new V2(1,2), b = new V2(3,4);
		trace(a+b);
		trace(a*2);
		trace(2*a);
		trace(a*b);
		trace(a-b);
		trace(2/a);
		trace(a/2);
		trace(a=="(1,2)");
		trace(-a);
		trace(log("f",2) * log("v",a));
		trace(log("v",a)*log("f",3));
		a += b;
		trace(a);
		a *= 2;
		trace(a);
		a -= b;
		trace(a);
		a[0] += 1;
		trace(a);
		a[1]++;
		trace(a);
		trace(a[0]++);
		trace(++a[0]);
		trace(a);
		trace('$a');
		trace("" + a);
		trace(Std.string(a));
		trace(a == b);
		trace(a != b);
		var c = a;
		trace(a == c);
		trace(a == null);
	}
}
