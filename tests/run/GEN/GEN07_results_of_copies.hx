// Polymorphic functions as values, and local ones, make objects of the copies that their uses want.
class Base<T> { public var w:T; public function new(w:T) this.w = w; }
class Box<T> extends Base<T> { public var v:T; public function new(v:T) { super(v); this.v = v; } }
interface Maker { function wrap<T>(t:T):Box<T>; function nul<T>(t:Null<T>):Box<T>; }
class M implements Maker { public function new() {} public function wrap<T>(t:T):Box<T> return new Box(t); public function nul<T>(t:Null<T>):Box<T> return new Box(t); }
class M2 extends M { override function wrap<T>(t:T):Box<T> { var b = super.wrap(t); b.w = t; return b; } }
class GEN07_results_of_copies {
  static function make<T>(x:T):Box<T> return new Box(x);
  function new() {}
  function meth<T>(x:T):Box<T> return new Box(x);
  static function apply<A, B>(f:A->B, a:A):B return f(a);
  static function pair<A, B>(a:A, b:B):{a:A, b:Box<B>} return {a: a, b: new Box(b)};
  static function outer<T>(x:T, n:Int):Array<Box<T>> {
    var count = 0;
    function inner<U>(u:U, k:T):Box<{u:U, k:T}> { count++; return new Box({u: u, k: k}); }
    function again<U>(u:U, depth:Int):Box<U> {
      count += depth;
      if (depth > 0) return again(u, depth - 1);
      var f = () -> new Box(u);
      return f();
    }
    var b = inner(1.5, x);
    var c = inner("s", x);
    trace(b.v.u + 1, c.v.u.length, b.v.k, count, again(2.5, 3).v * 2, again(7, 2).v + 1, count);
    var g:Float->Int->Box<Float> = again;
    trace(g(3.5, 1).v + 1, count);
    return [for (i in 0...n) again(x, i)];
  }
  static function rec<T>(x:T, n:Int, f:T->Int->Box<T>):Box<T> return n == 0 ? f(x, 0) : rec(x, n - 1, f);
  static function main() {
    function wrap<T>(x:T):Box<T> return new Box(x);
    trace(wrap(4).v + 1);
    var f:Int->Box<Int> = make; trace(f(4).v + 1);
    var f = make; trace(f(4).v + 1);
    var f:Int->Box<Int> = new GEN07_results_of_copies().meth; trace(f(4).v + 1);
    trace(apply(make, 4).v + 1);
    trace(apply(make, 4.5).v + 1);
    trace(apply(x -> new Box(x), 4.5).v + 1);
    trace(apply(wrap, 4.5).v + 1);
    trace([1.5, 2].map(make)[0].v * 2);
    var f:Int->Box<Int> = Box.new; trace(f(4).v + 1);
    var f:Int->Base<Int> = make; trace(f(4).w + 1);
    var f:Int->Float->{a:Int, b:Box<Float>} = pair; trace(f(1, 2.5).b.v + f(1, 2.5).a);
    for (m in ([new M(), new M2()] : Array<Maker>)) {
      var f:Int->Box<Int> = m.wrap; trace(f(5).v + 1, f(5).w);
      var g:Null<Int>->Box<Int> = m.nul; trace(g(6).v + 1);
      var h:String->Box<String> = m.wrap; trace(h("x").v.length);
      trace([1, 2].map(m.wrap)[1].v * 10);
    }
    trace([for (b in outer(1.25, 3)) b.v + 1]);
    trace([for (b in outer("o", 2)) b.v + 1]);
    trace([for (b in outer(9, 2)) b.v + 1]);
    trace(rec(3, 2, (x, n) -> new Box(x + n)).v + 1);
    function both<T>(x:T):Array<Box<T>> { function one<U>(y:U):Box<U> return new Box(y); return [one(x), wrap(x)]; }
    trace(both(1)[1].v + both(2)[0].v);
    trace(both(1.5)[1].v + both(2.5)[0].v);
    trace(both("a")[1].v + both("b")[0].v);
    var fs:Array<Int->Box<Int>> = [wrap, make, new M().wrap];
    trace([for (f in fs) f(3).v + 1]);
    var d:Dynamic = wrap;
    trace(d(5).v + 1);
    trace((make : Int->Box<Int>) == make, Reflect.compareMethods((make : Int->Box<Int>), (make : Int->Box<Int>)));
    var self = new GEN07_results_of_copies();
    trace(Reflect.compareMethods((self.meth : Int->Box<Int>), (self.meth : Int->Box<Int>)));
    var w1:Int->Box<Int> = wrap, w2:Int->Box<Int> = wrap;
    trace(w1 == w2);
    var dw:Dynamic = wrap, dm:Dynamic = make;
    trace(w1 == dw, dw == w2, Reflect.compareMethods(dm, (make : Int->Box<Int>)), dm == dw);
    trace(dm == (make : String->Box<String>));
  }
}
