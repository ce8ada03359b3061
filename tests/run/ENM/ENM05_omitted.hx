enum ENM05_omitted_e {
	A(?x:Int, ?s:String);
	B(a:Int, ?b:Bool);
	C;
}

class ENM05_omitted {
	static function main() {
		// Optional arguments may be left out, others not.
		trace(Type.createEnum(ENM05_omitted_e, "A", []));
		trace(Type.createEnum(ENM05_omitted_e, "B", [3]));
		trace(Type.createEnumIndex(ENM05_omitted_e, 0, [1]));
		trace(ENM05_omitted_e.createByName("C") == C);
		for (args in [([] : Array<Dynamic>), ([1, true, 3] : Array<Dynamic>)])
			try {
				trace(Type.createEnum(ENM05_omitted_e, "B", args));
			} catch (e:haxe.Exception)
				trace("wrong number of arguments");
	}
}
