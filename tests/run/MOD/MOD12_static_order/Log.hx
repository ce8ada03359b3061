class Log {
	public static var text = "";

	public static function add(name:String, v:Int) {
		text += name;
		return v;
	}
}
