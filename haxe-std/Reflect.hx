/** Fields and functions by name, for values of unknown type. **/
class Reflect {
	/** True if the structure `o` has the field. **/
	@:rt("reflect.has_field")
	public static function hasField(o:Dynamic, field:String):Bool;

	/** The value of a field, or null if there is none. Getters are not called. **/
	@:rt("reflect.field")
	public static function field(o:Dynamic, field:String):Dynamic;

	/** Sets a field, which a structure gets if it has none of that name. Setters are not called. **/
	@:rt("reflect.set_field")
	public static function setField(o:Dynamic, field:String, value:Dynamic):Void;

	/** The value of a field, by its getter if it has one. **/
	@:rt("reflect.get_property")
	public static function getProperty(o:Dynamic, field:String):Dynamic;

	/** Sets a field, by its setter if it has one. **/
	@:rt("reflect.set_property")
	public static function setProperty(o:Dynamic, field:String, value:Dynamic):Void;

	/** Calls a function; `o` is what `this` means to it, where that is open. **/
	public static inline function callMethod(o:Dynamic, func:haxe.Constraints.Function, args:Array<Dynamic>):Dynamic
		return call(o, func, args);

	@:rt("reflect.call_method") static function call(o:Dynamic, func:Dynamic, args:Array<Dynamic>):Dynamic;

	/** The names of the fields of a structure. **/
	@:rt("reflect.fields")
	public static function fields(o:Dynamic):Array<String>;

	/** True for functions. **/
	@:rt("reflect.is_function")
	public static function isFunction(f:Dynamic):Bool;

	/** The order of two numbers, strings or truth values: negative, zero or positive. **/
	public static function compare<T>(a:T, b:T):Int
		return compareValues(a, b);

	@:rt("reflect.compare") static function compareValues(a:Dynamic, b:Dynamic):Int;

	/** True if both are the same function, or the same method of the same object. **/
	@:rt("reflect.compare_methods")
	public static function compareMethods(f1:Dynamic, f2:Dynamic):Bool;

	/** True for structures, class instances, classes, enums and strings. **/
	@:rt("reflect.is_object")
	public static function isObject(v:Dynamic):Bool;

	/** True for enum values. **/
	@:rt("reflect.is_enum_value")
	public static function isEnumValue(v:Dynamic):Bool;

	/** Removes a field of a structure; true if it had one of that name. **/
	@:rt("reflect.delete_field")
	public static function deleteField(o:Dynamic, field:String):Bool;

	/** A new structure with the same fields. **/
	public static inline function copy<T>(o:Null<T>):Null<T>
		return cast copyOf(o);

	@:rt("reflect.copy") static function copyOf(o:Dynamic):Dynamic;

	/** A function that takes any number of arguments and gives them to `f` as an array. **/
	@:overload(function(f:Array<Dynamic>->Void):Dynamic {})
	public static inline function makeVarArgs(f:Array<Dynamic>->Dynamic):Dynamic
		return varArgs(f);

	@:rt("closure.make_var_args") static function varArgs(f:Array<Dynamic>->Dynamic):haxe.Constraints.Function;
}
