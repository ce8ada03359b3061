package A;
public class a { }
class B { var x:Int var y:Int; function f() }
class C { public public var x = 1; public private var y = 2; final var z = 1; var ?o = 1; }
enum D { A, B }
typedef E { }
import late.Import;
static function f() {}
foo;
class F { enum X {} }
class G<T { function f( {} function g(a:Int b:Int) {} }
typedef H = a.b;
import a.B as c;
var ok = 1;
