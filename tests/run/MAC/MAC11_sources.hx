#if macro
import haxe.macro.Context;
import haxe.macro.Expr;
#end
import haxe.macro.Expr.ExprOf;

using haxe.macro.ExprTools;

class MAC11_helper {
	#if macro
	static function at():Position
		return Context.currentPos();
	#end

	public static macro function made(e:haxe.macro.Expr):haxe.macro.Expr {
		var x = macro $e + 1;
		return macro {
			var y = $x;
			$v{5} + y;
		};
	}

	macro static function typed(e:ExprOf<Int>)
		return e;

	public static function plain()
		return #if macro "macro" #else "program" #end;
}

class MAC11_sources {
	static function main()
		trace(MAC11_helper.plain(), #if macro 1 #else 2 #end);
}
