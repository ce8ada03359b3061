import haxe.macro.Context;
import haxe.macro.Expr;

using haxe.macro.Tools;

class MAC11_calls {
	#if macro
	static var counter = Context.currentPos();

	static function helper(e:Expr)
		return e.toString();
	#end

	macro static function made(e:Expr):Expr {
		return macro $e + 1;
	}

	macro public function member(self:Expr, n:Int)
		return macro 5;

	static function main() {
		trace(made(5)); //~ ERROR Cannot call macro function made: macros are not supported
		new MAC11_calls().member(1); //~ ERROR Cannot call macro function member: macros are not supported
		MAC11_calls.made(1); //~ ERROR Cannot call macro function made: macros are not supported
	}

	function new() {}
}
