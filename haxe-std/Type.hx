/** What kind of value a value is; see `Type.typeof`. **/
enum ValueType {
	/** `null`. **/
	TNull;

	/** An integer. **/
	TInt;

	/** A number. **/
	TFloat;

	/** A truth value. **/
	TBool;

	/** A structure, class or enum. **/
	TObject;

	/** A function. **/
	TFunction;

	/** An instance of the class `c`. **/
	TClass(c:Class<Dynamic>);

	/** A value of the enum `e`. **/
	TEnum(e:Enum<Dynamic>);

	/** Anything else. **/
	TUnknown;
}

/** Classes and enums when the program runs. **/
class Type {
	/** The class of an instance, or null. **/
	public static inline function getClass<T>(o:T):Class<T>
		return cast classOf(o);

	@:rt("type_api.get_class") static function classOf(o:Dynamic):Class<Dynamic>;

	/** The enum of an enum value. **/
	public static inline function getEnum(o:EnumValue):Enum<Dynamic>
		return enumOf(o);

	@:rt("type_api.get_enum") static function enumOf(o:Dynamic):Enum<Dynamic>;

	/** The class that `c` extends, or null. **/
	@:rt("type_api.get_super_class")
	public static function getSuperClass(c:Class<Dynamic>):Class<Dynamic>;

	/** The name of a class with its package. **/
	@:rt("type_api.get_class_name")
	public static function getClassName(c:Class<Dynamic>):String;

	/** The name of an enum with its package. **/
	@:rt("type_api.get_enum_name")
	public static function getEnumName(e:Enum<Dynamic>):String;

	/** The class of that name, if the program has it, or null. **/
	@:rt("type_api.resolve_class")
	public static function resolveClass(name:String):Class<Dynamic>;

	/** The enum of that name, if the program has it, or null. **/
	@:rt("type_api.resolve_enum")
	public static function resolveEnum(name:String):Enum<Dynamic>;

	/** A new instance, made by the constructor with `args`; pass null for optional arguments. **/
	public static inline function createInstance<T>(cl:Class<T>, args:Array<Dynamic>):T
		return cast construct(cl, args);

	@:rt("type_api.create_instance") static function construct(cl:Class<Dynamic>, args:Array<Dynamic>):Dynamic;

	/** A new instance whose constructor does not run. **/
	public static inline function createEmptyInstance<T>(cl:Class<T>):T
		return cast allocate(cl);

	@:rt("type_api.create_empty_instance") static function allocate(cl:Class<Dynamic>):Dynamic;

	/** The value of the constructor named `constr`, with `params` as arguments. **/
	public static inline function createEnum<T>(e:Enum<T>, constr:String, ?params:Array<Dynamic>):T
		return cast makeByName(e, constr, params);

	@:rt("type_api.create_enum") static function makeByName(e:Enum<Dynamic>, name:String, args:Array<Dynamic>):Dynamic;

	/** The value of the constructor number `index`, with `params` as arguments. **/
	public static inline function createEnumIndex<T>(e:Enum<T>, index:Int, ?params:Array<Dynamic>):T
		return cast makeByIndex(e, index, params);

	@:rt("type_api.create_enum_index") static function makeByIndex(e:Enum<Dynamic>, index:Int, args:Array<Dynamic>):Dynamic;

	/** The names of all fields that instances have, inherited ones included. **/
	@:rt("type_api.get_instance_fields")
	public static function getInstanceFields(c:Class<Dynamic>):Array<String>;

	/** The names of all static fields. **/
	@:rt("type_api.get_class_fields")
	public static function getClassFields(c:Class<Dynamic>):Array<String>;

	/** The names of all constructors of an enum. **/
	@:rt("type_api.get_enum_constructs")
	public static function getEnumConstructs(e:Enum<Dynamic>):Array<String>;

	/** What kind of value `v` is. **/
	public static function typeof(v:Dynamic):ValueType {
		return switch kindOf(v) {
			case 0: TNull;
			case 1: TInt;
			case 2: TFloat;
			case 3: TBool;
			case 4: TObject;
			case 5: TFunction;
			case 6: TClass(classOf(v));
			case 7: TEnum(enumOf(v));
			default: TUnknown;
		}
	}

	@:rt("type_api.type_of_index") static function kindOf(v:Dynamic):Int;

	/** True if both have the same constructor and equal arguments, enum values among them compared likewise. **/
	public static inline function enumEq<T:EnumValue>(a:T, b:T):Bool
		return sameEnum(a, b);

	@:rt("enum_.equals") static function sameEnum(a:Dynamic, b:Dynamic):Bool;

	/** The name of the constructor of an enum value. **/
	public static inline function enumConstructor(e:EnumValue):String
		return constructorOf(e);

	@:rt("enum_.constructor") static function constructorOf(e:Dynamic):String;

	/** The arguments of an enum value. **/
	public static inline function enumParameters(e:EnumValue):Array<Dynamic>
		return argumentsOf(e);

	@:rt("enum_.parameters") static function argumentsOf(e:Dynamic):Array<Dynamic>;

	/** The number of the constructor of an enum value, from 0. **/
	public static inline function enumIndex(e:EnumValue):Int
		return indexOf(e);

	@:rt("enum_.index") static function indexOf(e:Dynamic):Int;

	/** The values of all constructors that take no arguments. **/
	public static inline function allEnums<T>(e:Enum<T>):Array<T>
		return cast plainValues(e);

	@:rt("type_api.all_enums") static function plainValues(e:Enum<Dynamic>):Array<Dynamic>;
}
