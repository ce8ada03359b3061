package sub;

class Part {
	public static function text(s:String)
		return s.lpad(Names.PAD, 4);
}
