class LEX06_separators {
	static function main() {
		trace(1_000_000, 0x12_0, 1_2.3_4, 1_0e2, 1_0.5, 0xF_F);
		for (i in 1_0...1_2)
			trace(i);
	}
}
