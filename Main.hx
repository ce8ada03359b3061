class O { public var f:Null<String>; public function new() {} public final g:Null<String> = null; public static final sg:Null<String> = null; }
@:nullSafety(Strict) class Main { static var ns:Null<String> = null; static function other() {} static function main() {} static function call(f:()->Void) {}
 static function c1(x:Null<String>) { if (x != null) { var f = function() x = null; x.length; } }
 static function c2(x:Null<String>) { var f = function() x = null; x = "a"; x.length; }
 static function c3(x:Null<String>) { var f = function() x = null; if (x != null) x.length; }
 static function c4(x:Null<String>) { var f = function() x = "a"; if (x != null) x.length; }
 static function c5(x:Null<String>) { if (x != null) { x.length; var f = function() x = null; } }
 static function c6(x:Null<String>) { if (x != null) { var f = function() { x = null; x = "a"; } x.length; } }
 static function c7(x:Null<String>) { if (x != null) { var f = function() { x = ns; } x.length; } }
 static function d1(o:O) { if (o.f != null) { var f = function() o.f = null; o.f.length; } }
 static function d2(o:O) { var f = function() o.f = null; o.f = "a"; o.f.length; }
 static function d3(o:O) { var f = function() o.f = null; if (o.f != null) o.f.length; }
 static function d4(o:O) { if (o.f != null) { var f = function() o = new O(); o.f.length; } }
 static function e1(x:Null<String>) { if (x != null) { call(function() x = null); x.length; } }
 static function e2(x:Null<String>) { call(function() x = null); if (x != null) { x.length; } }
 static function e3(x:Null<String>) { if (x != null) { call(function() x.length); } }
 static function f1(o:O) { if (o.g != null) { other(); o.g.length; } }
 static function f2(o:O) { if (O.sg != null) { other(); O.sg.length; } }
 static function f3(o:O) { if (o.g != null) { call(() -> o.g.length); } }
 static function g1(x:Null<String>) { if (x == null) return; try { x = null; x = "a"; } catch (e) { x.length; } }
 static function g2(x:Null<String>) { if (x == null) return; try { x = null; x = "a"; } catch (e:String) { } catch (e) {} x.length; }
 static function g3(x:Null<String>) { try { x = "a"; other(); } catch (e) { x.length; } }
 static function g4(x:Null<String>) { try { x = "a"; other(); } catch (e) { } x.length; }
 static function g5(x:Null<String>) { if (x == null) return; try { x = null; other(); } catch (e) { } x.length; }
 static function g6(x:Null<String>) { if (x == null) return; try { x = null; other(); } catch (e) { x = "a"; } x.length; }
 static function g7(x:Null<String>) { if (x == null) return; try { x = null; } catch (e) { x.length; } }
 static function h1(x:Null<Dynamic>) { var s:String = x; }
 static function h2(x:Null<Dynamic>) { var s:Dynamic = x; }
 static function h3(x:Null<Dynamic>) { x.foo(); }
 static function h4(x:Null<Dynamic>) { x.foo; }
 static function h5(x:Null<Dynamic>) { var a:Any = x; }
 static function h6(x:Null<Dynamic>) { if (x != null) { var s:String = x; } }
 static function h7(x:Null<Dynamic>) { x(); }
 static function h8(x:Null<Dynamic>) { for (i in (x:Array<Int>)) {} }
 static function h9(x:Null<Dynamic>):String { return x; }
 static function ha(x:Null<Dynamic>) { var i:Int = x; var f:Float = x + 1; }
 static function hb(x:Null<Dynamic>) { if (x) {} }
 static function hc(x:Null<Any>) { var s:String = x; }
 static function hd(x:Null<Any>) { var s:Any = x; }
 static function he(x:Dynamic) { var s:String = x; }
 static function hf(x:Null<String>) { var s:Any = x; }
 static function hg(x:Array<Null<String>>) { var s:Array<Dynamic> = x; var t:Array<Any> = cast x; }
 static function hh<T>(x:Null<T>) { var s:T = x; var t:Dynamic = x; var u:Any = x; }
 static function hi(x:Map<String,String>) { var s:String = x["a"]; var t:Any = x["a"]; }
 static function hj(x:Null<Dynamic>) { var a = [x]; var s:String = a[0]; }
}
