package haxe.rtti;

/** Metadata of types and fields, as far as it is kept for run time. **/
class Meta {
	/** That of a class or enum: names with arrays of arguments, or null. **/
	public static function getType(t:Dynamic):Dynamic<Array<Dynamic>>
		return part(t, "obj");

	/** That of static fields, by field. **/
	public static function getStatics(t:Dynamic):Dynamic<Dynamic<Array<Dynamic>>>
		return part(t, "statics");

	/** That of fields or constructors, by field. **/
	public static function getFields(t:Dynamic):Dynamic<Dynamic<Array<Dynamic>>>
		return part(t, "fields");

	static function part(t:Dynamic, name:String):Dynamic {
		var all:Dynamic = metaOf(t);
		var found:Dynamic = all == null ? null : Reflect.field(all, name);
		return found == null ? {} : found;
	}

	@:rt("type_api.meta") static function metaOf(t:Class<Dynamic>):Dynamic;
}
