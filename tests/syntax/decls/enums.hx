enum A<T> {
	B;
	@:meta C(x:Int, ?y:String);
	/** Doc. **/
	D<U>(u:U):A<U>;
	E():A<Int>;
}
enum abstract F(Int) from Int to Int to String {
	var G = 1;
	final H;
	public static function f() {}
}
extern enum I {}
