enum abstract A(Int) {
	var X;
	var Y;
	var Z = 10;
	var W;
}

enum abstract S(String) {
	var Foo;
	var Bar = "bar!";
	final Baz;
	public static inline var NOT = "not";
	public function up() return this.toUpperCase();
}

enum abstract AI(Int) from Int to Int {
	var One = 1;
	var Two;
	public inline function inc():AI return this + 1;
	@:op(A < B) static function lt(a:AI,b:AI):Bool;
}

enum abstract F(Float) to Float {
	var Half = 0.5;
	var Whole = 1.0;
}

enum abstract B(Bool) {
	var T = true;
	var Fa = false;
}

enum abstract Fl(Int) to Int {
	var P = 1 << 0;
	var Q = 1 << 1;
	var R = P | Q;
}

enum abstract Arr(Array<Int>) {
	public static var L:Array<Int> = [1,2];
}

class ABS10_forms {
	static function n(a:A) return switch a {
		case X: "x";
		case Y: "y";
		case Z: "z";
		case W: "w";
	}

	static function s(s:S) return switch s {
		case Foo: 1;
		case Bar: 2;
		case Baz: 3;
	}

	static function ai(a:AI) return switch a {
		case One: "1";
		case Two: "2";
		case x: "?" + x;
	}

	static function b(b:B) return switch b {
		case T: "t";
		case Fa: "f";
	}

	static function f(f:F) return switch f {
		case Half: "h";
		case Whole: "w";
	}

	static function opt(?a:A) return a == null ? "none" : n(a);
	static function def(a:A = Z) return n(a);
	static function main() {
		trace(X);
		trace(Y);
		trace(Z);
		trace(W);
		trace(n(X)+n(Y)+n(Z)+n(W));
		trace(A.W);
		trace(Foo);
		trace(Bar);
		trace(Baz);
		trace(s(Foo)+s(Bar)+s(Baz));
		trace(S.NOT);
		trace(Foo.up());
		trace(ai(1));
		trace(ai(2));
		trace(ai(7));
		trace(One.inc());
		trace(One < Two);
		var i:Int = Two;
		trace(i);
		trace(f(Half));
		trace((Half:Float) + 1);
		trace(b(T));
		trace(P | Q);
		trace(R);
		trace((R:Int));
		trace(R == P | Q);
		trace(opt());
		trace(opt(Y));
		trace(def());
		trace(def(W));
		trace(Arr.L);
		var m:Map<A,String> = [X=>"x", W=>"w"];
		trace(m[W]);
		var ms:Map<S,Int> = [Foo=>1];
		trace(ms[Foo]);
		trace(ms[Bar]);
		var n:Null<A> = null;
		trace(switch n { case null: "null"; case X: "X"; case _: "o"; });
		var e:A = cast 10;
		trace(e == Z);
		trace(Type.typeof(e));
		trace((e:Dynamic) == 10);
		var arr = [X,Y,Z];
		trace(arr.indexOf(Y));
		trace(Lambda.has(arr, W));
		trace(switch [X, Foo] { case [X, Foo]: 1; case [X, _]: 2; case [_, _]: 3; });
		trace('${X} ${Foo}');
	}
}
