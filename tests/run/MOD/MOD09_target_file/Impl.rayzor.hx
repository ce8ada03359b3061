class Impl {
	public static function name()
		return "target";
}
