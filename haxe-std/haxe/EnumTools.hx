package haxe;

/** Functions on enums, best used by `using haxe.EnumTools`. **/
class EnumTools {
	/** The name with its package. **/
	public static inline function getName<T>(e:Enum<T>):String
		return Type.getEnumName(e);

	/** The value of the constructor of that name. **/
	public static inline function createByName<T>(e:Enum<T>, constr:String, ?params:Array<Dynamic>):T
		return Type.createEnum(e, constr, params);

	/** The value of the constructor of that number. **/
	public static inline function createByIndex<T>(e:Enum<T>, index:Int, ?params:Array<Dynamic>):T
		return Type.createEnumIndex(e, index, params);

	/** The values of all constructors that take no arguments. **/
	public static inline function createAll<T>(e:Enum<T>):Array<T>
		return Type.allEnums(e);

	/** The names of all constructors. **/
	public static inline function getConstructors<T>(e:Enum<T>):Array<String>
		return Type.getEnumConstructs(e);
}

/** Functions on enum values, best used by `using haxe.EnumTools.EnumValueTools`. **/
class EnumValueTools {
	/** True if both have the same constructor and equal arguments. **/
	public static inline function equals<T:EnumValue>(a:T, b:T):Bool
		return Type.enumEq(a, b);

	/** The name of the constructor. **/
	public static inline function getName(e:EnumValue):String
		return Type.enumConstructor(e);

	/** The arguments. **/
	public static inline function getParameters(e:EnumValue):Array<Dynamic>
		return Type.enumParameters(e);

	/** The number of the constructor. **/
	public static inline function getIndex(e:EnumValue):Int
		return Type.enumIndex(e);
}
