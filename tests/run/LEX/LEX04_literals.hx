class LEX04_literals {
	static function main() {
		trace(0xFF, 0xffffffff, 0x7FFFFFFF, 1_000_000, 0xAB_CD);
		trace(1.5e3, .5, 1e-2, 2.0, 1_0.5);
		trace(1i32 + 1, 1.5f64);
		trace("\x41\u0042\u{43}\t|\\|\"", 'its'.length);
	}
}
