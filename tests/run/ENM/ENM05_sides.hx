enum ENM05_s {
	A;
	B(x:Int, ?y:String);
	C(e:ENM05_s);
}

class ENM05_sides {
	static function main() {
		trace(Type.getEnumConstructs(ENM05_s), Type.allEnums(ENM05_s));
		var b = Type.createEnum(ENM05_s, "B", [1, "z"]);
		trace(b, Type.createEnumIndex(ENM05_s, 0), Type.createEnumIndex(ENM05_s, 2, [A]), Type.createEnum(ENM05_s, "A"));
		trace(Type.enumConstructor(b), Type.enumIndex(b), Type.enumParameters(b), b.getName(), b.getIndex(), b.getParameters());
		trace(Type.enumEq(B(1, "z"), b), Type.enumEq(C(A), C(A)), Type.enumEq(C(A), C(B(1))), A == A);
		trace(b.equals(B(1, "z")), haxe.EnumTools.createByName(ENM05_s, "A"), haxe.EnumTools.getConstructors(ENM05_s));
		try {
			Type.createEnum(ENM05_s, "None");
			trace("no");
		} catch (e:Dynamic)
			trace("no such constructor");
		trace(Type.getEnum(b) == ENM05_s, B(1), C(C(A)));
		var f = B;
		trace(f(2), f(3, "q"));
		var m:Map<ENM05_s, Int> = [A => 1, B(1) => 2, C(A) => 3];
		trace(m[B(1)], m[C(A)], m[C(B(2))], m.exists(A));
	}
}
