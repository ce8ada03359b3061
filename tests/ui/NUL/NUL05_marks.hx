@:nullSafety
class Parent {
	static function checked(a:Null<String>)
		a.length; //~ ERROR Cannot access "length" of a nullable value.

	@:nullSafety(Off) static function off(a:Null<String>) {
		a.length;
		var f = () -> a.length;
	}

	static function expressions(a:Null<String>) {
		@:nullSafety(Off) a.length;
		@:nullSafety(Off) {
			a.length;
			var s:String = a;
		}
		@:nullSafety(Off) var s:String = a;
		// The mark holds for what is within it, not for what its value is used for.
		var t:String = @:nullSafety(Off) a; //~ ERROR Cannot assign nullable value here.
		@:nullSafety(Loose) a.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	// The stricter of the two marks holds.
	@:nullSafety(Strict) static function strict(o:{x:Null<String>}) {
		if (o.x != null) {
			Sys.time();
			o.x.length; //~ ERROR Cannot access "length" of a nullable value.
		}
	}
}

class Unmarked extends Parent {
	static function unchecked(a:Null<String>)
		a.length;

	@:nullSafety static function checked(a:Null<String>)
		a.length; //~ ERROR Cannot access "length" of a nullable value.

	@:nullSafety var variable:Int;

	static function expression(a:Null<String>)
		@:nullSafety a.length;
}

@:nullSafety(Off)
class Off {
	@:nullSafety(Strict) static function unchecked(a:Null<String>)
		a.length;
}

@:nullSafety(StrictThreaded)
class Threaded {
	@:nullSafety static function looser(o:{x:Null<String>})
		if (o.x != null)
			o.x.length; //~ ERROR Cannot access "length" of a nullable value.
}

@:nullSafety(true) //~ ERROR Invalid argument for @:nullSafety meta
class Wrong {
	@:nullSafety("Strict") static function wrongToo() {} //~ ERROR Invalid argument for @:nullSafety meta
}

@:nullSafety
interface Named {
	var name:String;
}

@:nullSafety function atModuleLevel(a:Null<String>)
	a.length; //~ ERROR Cannot access "length" of a nullable value.

class NUL05_marks {
	static function main() {}
}
