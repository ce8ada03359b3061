typedef A = haxe.ds.Map<a.b.C.D, Array<Array<Array<Int>>>>;
typedef B = haxe.macro.Expr;
typedef C = X<1, "a", 1.5, [1, 2], -1, true>;
typedef D = haxe.extern.EitherType<Int, String>;
