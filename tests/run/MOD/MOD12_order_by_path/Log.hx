class Log {
	public static function note(s:String) {
		Sys.println(s);
		return s;
	}

	static var own = note("Log.own");
}
