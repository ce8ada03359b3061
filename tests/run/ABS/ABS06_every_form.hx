abstract I(Int) {
	public inline function new(i) this = i;
	@:op(A+B) static function add(a:I,b:I):I;
	@:op(A+B) static function addi(a:I,b:Int):I;
	@:op(A-B) function sub(b:I):I;
	@:op(A<B) static function lt(a:I,b:I):Bool;
	@:op(A<B) static function lti(a:I,b:Int):Bool;
	@:op(A==B) static function eq(a:I,b:Int):Bool;
	@:op(-A) static function neg(a:I):I;
	@:op(~A) static function bn(a:I):I;
	@:op(A++) static function pp(a:I):I;
	@:op(++A) static function pr(a:I):I;
	@:op(A--) static function mm(a:I):I;
	@:op(A/B) static function div(a:I,b:I):Float;
	@:op(A%B) static function mod(a:I,b:I):I;
	@:op(A<<B) static function shl(a:I,b:Int):I;
}

abstract Str(String) {
	public inline function new(i) this = i;
	@:op(A+B) static function add(a:Str,b:Str):Str;
	@:op(A+B) static function adds(a:Str,b:String):Str;
	@:op(A<B) static function lt(a:Str,b:Str):Bool;
	@:op(A==B) static function eq(a:Str,b:String):Bool;
}

class ABS06_every_form {
	static function main() {
		var a = new I(7), b = new I(3);
		trace(a+b);
		trace(a+1);
		trace(a-b);
		trace(a<b);
		trace(a<10);
		trace(a==7);
		trace(-a);
		trace(~a);
		trace(a++);
		trace(a);
		trace(++a);
		trace(a--);
		trace(a);
		trace(Math.round(a/b));
		trace(a%b);
		trace(a<<2);
		a += b;
		trace(a);
		a += 1;
		trace(a);
		a -= b;
		trace(a);
		a %= b;
		trace(a);
		a <<= 4;
		trace(a);
		var s = new Str("a");
		trace(s + s);
		trace(s+"b");
		trace(s < new Str("b"));
		trace(s == "a");
		s += "zz";
		trace(s);
	}
}
