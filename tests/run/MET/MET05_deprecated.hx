class MET05_deprecated {
	@:deprecated("use fresh")
	static function old()
		return "old";

	@:haxe.warning("-WDeprecated")
	static function quiet()
		return old();

	static function main()
		trace(old(), quiet());
}
