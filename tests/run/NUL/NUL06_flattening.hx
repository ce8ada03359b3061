@:notNull
abstract NUL06_id(Int) from Int to Int {}

typedef NUL06_maybe<T> = Null<Null<T>>;

class NUL06_flattening {
	static function or<T>(v:Null<T>, d:T):T
		return v == null ? d : v;

	static function main() {
		var a:Null<Null<Int>> = 5;
		var b:Null<Int> = a;
		trace(a, b, a + 1);
		a = null;
		trace(a, a == null, or(a, 7));
		var m:NUL06_maybe<String> = "x";
		trace(m.length);
		var id:Null<NUL06_id> = null;
		trace(id, or(id, 3));
		id = 4;
		trace(id, (id : Int) + 1);
	}
}
