@:nullSafety(Strict)
class NUL05_dynamic {
	static function take(text:String) {}

	static function takeAny(value:Any) {}

	static function takeDynamic(value:Dynamic) {}

	static function nullable(value:Null<Dynamic>, ?optional:Dynamic):String {
		var text:String = value; //~ ERROR Null safety: Cannot assign nullable value here
		take(value); //~ ERROR Null safety: Cannot pass nullable value to not-nullable argument "text"
		value.run(); //~ ERROR Null safety: Cannot access "run" of a nullable value
		optional.run(); //~ ERROR Null safety: Cannot access "run" of a nullable value
		takeDynamic(value);
		if (value != null)
			take(value);
		return value; //~ ERROR Null safety: Cannot return nullable value
	}

	static function plain(value:Dynamic) {
		take(value);
		value.run();
	}

	static function any(value:Null<Any>, all:Map<String, Any>, text:Null<String>) {
		take(value);
		var known:String = all["a"];
		takeAny(text); //~ ERROR Null safety: Cannot pass nullable value to not-nullable argument "value"
	}

	static function parts(items:Array<Null<String>>, plain:Array<String>) {
		var copy:Array<Dynamic> = items; //~ ERROR Null safety: Cannot unify Array<Null<String>> with Array<Dynamic>
		var other:Array<Dynamic> = plain;
		takeDynamic(items);
	}

	static function main() {}
}

@:nullSafety
class NUL05_literals {
	static function call(function_:Null<String>->Null<String>)
		function_(null);

	static function main() {
		call(function(text:String):String return "a"); //~ ERROR Null safety: Cannot unify (text : String) -> String
		call(function(text:Null<String>):String return "a");
		call(text -> text);
	}
}
