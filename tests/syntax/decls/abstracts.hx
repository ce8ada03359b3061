@:forward abstract A<T>(Array<T>) from Array<T> to Array<T> {
	@:op(A + B) function add(b:A<T>):A<T>;
	@:op(-A) static function neg(a:A<Int>):Int;
	@:op(A++) function inc():Int;
	@:op([]) function get(i:Int):T;
	@:op(a.b) function field(name:String):T;
	@:op(a()) function call():T;
	@:from static inline function of(x:Int):A<Int> return cast [x];
	public function self() return abstract.get(0);
}
@:coreType abstract B from Int to Float {}
