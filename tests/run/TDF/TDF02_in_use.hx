typedef O = { var c:Float; @:optional var a:Int; @:optional var b:String; var ?d:Bool; @:optional dynamic function m(x:Int):Int; } typedef Q = {?a:Int, ?b:String, c:Float};

class K {
	public var c = 1.5;
	public var a = 7;
	public var b:String;
	public function new() {}
}

class TDF02_in_use {
	static function f(o:Q) return (o.a == null ? -1 : o.a) + o.c;
	static function g(?o:{?x:Int}) return o == null ? "none" : "" + o.x;
	static function main() {
		var o:O = {c:1};
		trace(o.a);
		trace(o.b);
		trace(o.d);
		trace(o.m == null);
		o.a = 3;
		o.d = true;
		o.m = x -> x + 1;
		trace(o.m(2));
		trace(o.a + 1);
		trace(Reflect.hasField(o, "b"));
		o.b = null;
		trace(Reflect.hasField(o, "b"));
		Reflect.deleteField(o, "a");
		trace(o.a);
		trace(f({c:2}));
		trace(f({c:2, a:5}));
		trace(g());
		trace(g({}));
		trace(g({x:4}));
		var q:Q = {c:1, b:"q"};
		q = o2q(o);
		trace(q.c);
		var arr:Array<Q> = [{c:1},{c:2,a:3},{b:"z",c:3}];
		trace(arr.map(x -> x.a));
		trace(arr.length);
		var x:{?a:Int} = q;
		trace(x.a);
		x.a = 11;
		trace(q.a);
		var e:{} = q;
		trace(Reflect.fields(e).length);
		var nested:{?in1:{?v:Int}} = {};
		trace(nested.in1);
		trace(nested.in1?.v);
		nested.in1 = {v:3};
		trace(nested.in1?.v);
		q.a ??= 4;
		trace(q.a);
		q.b ??= "dflt";
		trace(q.b);
		var lit = {a:1, b:"x", c:2.5};
		trace(lit.c);
		q = lit;
		trace(f(lit));
		lit.a++;
		trace(q.a);
		var order = "";
		function t(s) {
			order += s;
			return 1;
		}
		var z = {c:t("c"), a:t("a"), b:t("b")};
		trace(order);
		trace(z.a + z.b + z.c);
		trace({"quoted": 1, 'single': 2}.quoted);
		var d = {"not-ident": 5};
		trace(Reflect.field(d, "not-ident"));
	}

	static function o2q(o:{c:Float, ?a:Int, ?b:String}):Q return o;
}
