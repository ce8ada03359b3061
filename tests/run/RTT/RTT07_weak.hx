class RTT07_key {
	public function new() {}
}

class RTT07_weak {
	static function main() {
		var m = new haxe.ds.WeakMap<RTT07_key, String>();
		var k = new RTT07_key();
		m.set(k, "kept");
		trace(m.get(k), m.exists(k), m.exists(new RTT07_key()));
		m.remove(k);
		trace(m.get(k));
	}
}
