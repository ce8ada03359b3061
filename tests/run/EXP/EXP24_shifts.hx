class EXP24_shifts {
	static function v(n:Int)
		return n;

	static function main() {
		trace(v(1) << v(33), v(1) << v(32), v(8) >> v(35), v(-8) >>> v(33));
		trace(v(-1) >>> v(1), v(-16) >> v(2), v(-16) >>> v(28));
		trace(v(1) << v(31));
	}
}
