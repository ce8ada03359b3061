enum PAT17_ty<T> {
	TInt:PAT17_ty<Int>;
	TStr:PAT17_ty<String>;
	TArr<U>(of:PAT17_ty<U>):PAT17_ty<Array<U>>;
	TFun<A, B>(arg:PAT17_ty<A>, ret:PAT17_ty<B>):PAT17_ty<A->B>;
	TPair<A, B>(a:PAT17_ty<A>, b:PAT17_ty<B>):PAT17_ty<{a:A, b:B}>;
}

class PAT17_refined_values {
	// Parameters and locals of type `T` are what the case says that `T` is.
	static function show<T>(t:PAT17_ty<T>, v:T):String {
		var copy = v;
		return switch t {
			case TInt: "int " + (v + copy);
			case TStr: "str " + v.length + copy.toUpperCase();
			case TArr(of): "[" + [for (x in v) show(of, x)].join(";") + "]";
			case TFun(_, _): "fun";
			case TPair(a, b): show(a, v.a) + "&" + show(b, copy.b);
		}
	}

	static function empty<T>(t:PAT17_ty<T>):T {
		switch t {
			case TInt:
				return 0;
			case TStr:
				return "";
			case TArr(_):
				return [];
			case TFun(_, ret):
				return function(_) return empty(ret);
			case TPair(a, b):
				return {a: empty(a), b: empty(b)};
		}
	}

	// No other constructor can make a value of this type.
	static function sum(t:PAT17_ty<Int>, v:Int)
		return switch t {
			case TInt: v + 1;
		}

	static function main() {
		trace(show(TInt, 4));
		trace(show(TArr(TStr), ["a", "bcd"]));
		trace(show(TArr(TArr(TInt)), [[1], [2, 3]]));
		trace(show(TPair(TStr, TInt), {a: "x", b: 7}));
		trace(empty(TInt) + 1);
		trace(empty(TArr(TStr)).length);
		trace(empty(TFun(TInt, TStr))(3) == "");
		trace(empty(TPair(TInt, TStr)));
		trace(sum(TInt, 4));
	}
}
