package block;

/** What may be missing, with the operations that one wants on it. **/
@:using(block.Maybe.MaybeTools)
enum Maybe<T> {
	Some(value:T);
	None;
}

class MaybeTools {
	public static function map<T, R>(maybe:Maybe<T>, f:T->R):Maybe<R>
		return switch maybe {
			case Some(value): Some(f(value));
			case None: None;
		}

	public static function or<T>(maybe:Maybe<Null<T>>, otherwise:T):T
		return switch maybe {
			case Some(value): value ?? otherwise;
			case None: otherwise;
		}
}
