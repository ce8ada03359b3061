class Other {
	public static function name()
		return "only";
}
