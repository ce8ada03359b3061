import haxe.macro.Expr;

enum PAT02_shape {
	Circle(radius:Int, ?name:String);
	Line(?from:Int, ?to:Int);
}

class PAT02_omitted_arguments {
	static function show(shape:PAT02_shape)
		return switch (shape) {
			case Circle(1): "unit circle";
			case Circle(radius): 'circle of $radius';
			case Line(1, null): "line from 1";
			case Line(): "line";
		}

	static function eval(e:Expr):Int
		return switch (e.expr) {
			case EConst(CInt(text)): Std.parseInt(text);
			case EBinop(OpAdd, a, b): eval(a) + eval(b);
			case EParenthesis(inner): eval(inner);
			case EMeta({name: "double"}, inner): 2 * eval(inner);
			case _: throw new Error("unexpected " + e.expr.getName(), e.pos);
		}

	static function expr(def:ExprDef):Expr
		return {expr: def, pos: {file: "none", min: 0, max: 1}};

	static function main() {
		for (shape in [Circle(1), Circle(2, "two"), Line(1), Line(1, 2), Line()])
			trace(show(shape));
		trace(Circle(1, "x").match(Circle(1)), Line().match(Line(2)));
		var one = expr(EConst(CInt("1")));
		var two = expr(EMeta({name: "double", pos: null}, one));
		trace(eval(expr(EBinop(OpAdd, one, expr(EParenthesis(two))))));
		try {
			eval(expr(EBlock([])));
		} catch (error:Error) {
			trace(error.message, error.pos.file);
		}
	}
}
