using NUL05_predicates.NUL05_tests;

class NUL05_tests {
	public static inline function isNil(text:Null<String>)
		return text == null;

	public static inline function isSet<T>(value:Null<T>):Bool {
		return !(null == value);
	}

	public static inline function isEmpty(text:Null<String>)
		return isNil(text) || text.length == 0;

	public static inline function areSet(a:Null<String>, b:Null<String>)
		return a != null && b != null;

	public static inline function isOneSet(a:Null<String>, b:Null<String>)
		return a != null || b != null;

	public static function isNilByCall(text:Null<String>)
		return text == null;
}

class NUL05_holder {
	public var text:Null<String>;
	public final fixed:Null<String> = null;

	public function new() {}

	public inline function hasText()
		return text != null;
}

@:nullSafety(Strict)
class NUL05_predicates {
	static function variables(text:Null<String>, other:Null<String>) {
		if (!text.isNil())
			text.length;
		if (text.isNil())
			text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		if (text.isSet())
			text.length;
		if (!text.isEmpty())
			text.length;
		if (text.isEmpty())
			text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		if (!text.isNilByCall())
			text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		if (NUL05_tests.areSet(text, other))
			text.length + other.length;
		if (NUL05_tests.isOneSet(text, other))
			text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		if (!NUL05_tests.areSet(text, other))
			return;
		text.length + other.length;
	}

	static function fields(holder:NUL05_holder) {
		if (holder.hasText())
			holder.text.length;
		if (!holder.text.isNil() && holder.text.length > 1)
			holder.text.length;
		if (!holder.hasText())
			holder.text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
	}

	static function main() {}
}

@:nullSafety(StrictThreaded)
class NUL05_threaded {
	static function fields(holder:NUL05_holder) {
		if (holder.hasText())
			holder.text.length; //~ ERROR Null safety: Cannot access "length" of a nullable value
		if (holder.fixed != null)
			holder.fixed.length;
	}
}
