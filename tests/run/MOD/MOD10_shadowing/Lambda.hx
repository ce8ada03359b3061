class Lambda {
	public static function own()
		return "shadowed";
}
