enum ENM05_e {
	A;
	B(x:Int, y:String);
	C;
}

class ENM05_reflection {
	static function main() {
		trace(Type.enumIndex(A), Type.enumIndex(B(1, "")), Type.enumIndex(C));
		trace(Type.enumConstructor(B(1, "")), Type.enumParameters(B(7, "q")));
		trace(Type.createEnum(ENM05_e, "B", [3, "z"]));
		trace(Type.createEnumIndex(ENM05_e, 2));
		trace(Type.allEnums(ENM05_e));
		trace(Type.getEnumConstructs(ENM05_e));
		trace(Type.getEnumName(ENM05_e), Type.getEnum(A) == ENM05_e);
		trace(B(1, "s").getIndex(), C.getName(), B(4, "t").getParameters());
		try {
			Type.createEnum(ENM05_e, "Missing");
			trace("not reached");
		} catch (e:Dynamic)
			trace("no such constructor");
	}
}
