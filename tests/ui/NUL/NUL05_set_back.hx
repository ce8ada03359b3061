@:nullSafety
class NUL05_set_back {
	static function none():Null<String>
		return null;

	static function inTry(text:Null<String>) {
		if (text == null)
			return;
		try {
			text = null;
			text = "a";
		} catch (e) {}
		text.length;
		try {
			text = null;
		} catch (e) {
			text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		}
	}

	static function inClosure(text:Null<String>) {
		if (text != null) {
			final reset = () -> text = none();
			text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		}
		if (text != null) {
			final reset = () -> {
				text = null;
				text = "a";
			};
			text.length;
		}
		final later = () -> text = null;
		if (text != null)
			text.length;
	}

	static function main() {}
}

@:nullSafety
class NUL05_range {
	var field:String;

	function new() {
		for (i in 0...2)
			field = "a";
		field.length;
	}
}

@:nullSafety
class NUL05_array {
	var field:String;

	function new() {
		for (i in [1, 2]) {
			field.length; //~ ERROR Null safety: Cannot use field field until initialization
			field = "a";
		}
	}
}

@:nullSafety
class NUL05_some_rounds {
	var field:String; //~ ERROR Null safety: Field "field" is not nullable

	function new(stops:Bool) {
		for (i in 0...2) {
			if (stops)
				break;
			field = "a";
		}
	}
}

@:nullSafety
class NUL05_while {
	var field:String; //~ ERROR Null safety: Field "field" is not nullable

	function new(goes:Bool) {
		while (goes)
			field = "a";
	}
}
