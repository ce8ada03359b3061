class A extends B<Int> implements C implements D.E {}
final class F {}
private abstract class G { abstract function f():Void; }
extern class H { function new(); overload function f():Void; overload extern inline function f(a:Int):Void {} }
interface I extends J extends K { var x(get, set):Int; function f():Void; }
@:a @:b(1, "x") @c private final extern class L {}
class M {}
