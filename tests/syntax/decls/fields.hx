class A {
	var a;
	var b:Int;
	var c = 1;
	public static inline var d:Int = 1;
	var e(default, null):Int;
	var f(get, never):Int;
	var g(null, set):Int = 2;
	var h(dynamic, dynamic):Int;
	final i = 1;
	static final j:Int;
	@:isVar public var k(get, set):Int;
	public function new(a:Int, ?b:String, c = 1, ?d:Int = 2, ...e:Int) {}
	override public function l():Void {}
	final function m() {}
	dynamic function n() {}
	macro static function o() {}
	inline extern function p() return 1;
	function q() trace(1);
	function r<T>(@:x a:T):Array<T>;
	function s() { return 1; };
	var t = function() {}
	var u = {a: 1}
	function v() @:privateAccess { return 1; }
}
