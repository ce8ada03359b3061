abstract A(Int) from Int {
	public static var count = 0;
	public static final K:A = 5;
	public static inline var IN = 7;
	public static inline final INA:A = 9;
	public static var prop(get,set):Int;
	static function get_prop() return count;
	static function set_prop(v) return count = v;
	public function bump() {
		count += this;
		return count;
	}

	static var priv = "p";
	public static function getPriv() return priv;
	static function __init__() {
		init = true;
	}

	static var init:Bool;
	public static function ini() return init;
	public var me(get,never):A;
	function get_me() return abstract;
	@:isVar static var iv(get,set):Int = 3;
	static function get_iv() return iv * 2;
	static function set_iv(v) return iv = v;
	public static function t() {
		iv = 5;
		return iv;
	}
}

class ABS13_statics {
	static function main() {
		trace(A.K.bump());
		trace(A.count);
		A.prop = 3;
		trace(A.prop);
		A.prop += 4;
		trace(A.count);
		trace(A.IN);
		trace(A.INA.bump());
		trace(A.getPriv());
		trace(A.ini());
		trace(A.K.me.bump());
		trace(A.t());
		switch 7 { case A.IN: trace("in"); default: trace("out"); }
	}
}
