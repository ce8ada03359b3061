abstract V(Int) from Int to Int {
	public inline function new(i) this = i;
	@:op(A+B) static function _1(a:V,b:V):String return '($a+$b)';
	@:op(A-B) static function _2(a:V,b:V):String return 'sub';
	@:op(A*B) static function _3(a:V,b:V):String return 'mul';
	@:op(A/B) static function _4(a:V,b:V):String return 'div';
	@:op(A%B) static function _5(a:V,b:V):String return 'mod';
	@:op(A&B) static function _6(a:V,b:V):String return 'and';
	@:op(A|B) static function _7(a:V,b:V):String return 'or';
	@:op(A^B) static function _8(a:V,b:V):String return 'xor';
	@:op(A<<B) static function _9(a:V,b:V):String return 'shl';
	@:op(A>>B) static function _10(a:V,b:V):String return 'shr';
	@:op(A>>>B) static function _11(a:V,b:V):String return 'ushr';
	@:op(A==B) static function _12(a:V,b:V):Bool return false;
	@:op(A!=B) static function _13(a:V,b:V):Bool return false;
	@:op(A<B) static function _14(a:V,b:V):Bool return true;
	@:op(A<=B) static function _15(a:V,b:V):Bool return true;
	@:op(A>B) static function _16(a:V,b:V):Bool return true;
	@:op(A>=B) static function _17(a:V,b:V):Bool return true;
	@:op(A&&B) static function _18(a:V,b:V):String return 'land';
	@:op(A||B) static function _19(a:V,b:V):String return 'lor';
	@:op(A...B) static function _20(a:V,b:V):String return 'range';
	@:op(A=>B) static function _21(a:V,b:V):String return 'arrow';
	@:op(A in B) static function _22(a:V,b:V):String return 'in';
	@:op(-A) static function u1(a:V):String return 'neg';
	@:op(!A) static function u2(a:V):String return 'not';
	@:op(~A) static function u3(a:V):String return 'bnot';
}

class ABS04_every_operator {
	static function main() {
		var a = new V(1), b = new V(2);
		trace(a+b);
		trace(a-b);
		trace(a*b);
		trace(a/b);
		trace(a%b);
		trace(a&b);
		trace(a|b);
		trace(a^b);
		trace(a<<b);
		trace(a>>b);
		trace(a>>>b);
		trace(a==b);
		trace(a!=b);
		trace(a<b);
		trace(a<=b);
		trace(a>b);
		trace(a>=b);
		trace(a&&b);
		trace(a||b);
		trace(a...b);
		trace(a=>b);
		trace(-a);
		trace(!a);
		trace(~a);
		trace(a == a);
		trace(a + 3);
		trace(3 + a);
		trace((a:Int) + 3);
	}
}
