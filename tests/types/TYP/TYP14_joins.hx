class Base {
	public function new() {}
}
class Left extends Base {}
class Right extends Base {}


class TYP14_joins {
	static function same<T>(a:T, b:T):T
		return a;

	static function main() {
		var d:Dynamic = 1, i = 1, n:Null<Int> = 1, u:UInt = 1, f = 1.5, any:Any = 1;
		var left = new Left(), right = new Right();
		$type(i > 0 ? i : f); //~ TYPE Float
		$type(i > 0 ? i : u); //~ TYPE Int
		$type(i > 0 ? u : i); //~ TYPE UInt
		$type(try i catch (e) u); //~ TYPE UInt
		$type(i > 0 ? i : null); //~ TYPE Null<Int>
		$type([i, n]); //~ TYPE Array<Null<Int>>
		$type([n, f]); //~ TYPE Array<Null<Float>>
		$type([left, right]); //~ TYPE Array<Base>
		$type([null, left]); //~ TYPE Array<Null<Left>>
		// Dynamic fits everything, and tells nothing.
		$type([d]); //~ TYPE Array<Dynamic>
		$type([d, left]); //~ TYPE Array<Left>
		$type([f, d]); //~ TYPE Array<Float>
		$type(i > 0 ? d : left); //~ TYPE Left
		$type(["a" => d, "b" => "s"]); //~ TYPE haxe.ds.Map<String, String>
		$type(same(d, left)); //~ TYPE Left
		$type([i, any]); //~ TYPE Array<Any>
		$type(n ?? i); //~ TYPE Int
		$type(n ?? n); //~ TYPE Null<Int>
		$type(n ?? f); //~ TYPE Float
		$type(d ?? left); //~ TYPE Left
		$type(i << u); //~ TYPE Int
		$type(u << i); //~ TYPE UInt
		$type(i + u); //~ TYPE UInt
		$type(i % (1 : haxe.Int32)); //~ TYPE haxe.Int32
	}
}
