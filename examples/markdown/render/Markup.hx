package render;

using StringTools;

/** A piece of HTML: plain strings become one only by being escaped. **/
abstract Markup(String) to String {
	public static final EMPTY = new Markup("");

	inline function new(html:String)
		this = html;

	/** Trusts that `html` is HTML already. **/
	public static inline function raw(html:String):Markup
		return new Markup(html);

	@:from public static function text(text:String):Markup
		return new Markup(text.htmlEscape());

	public static function element(name:String, ?attributes:Attributes, content:Markup):Markup
		return new Markup('<$name${attributes}>$content</$name>');

	public static function empty(name:String, ?attributes:Attributes):Markup
		return new Markup('<$name${attributes} />');

	public static function all(parts:Iterable<Markup>, separator = ""):Markup
		return new Markup([for (part in parts) (part : String)].join(separator));

	@:op(A + B) static function add(a:Markup, b:Markup):Markup
		return new Markup((a : String) + (b : String));
}

/** Attributes in the order in which they are added; those without a value are left out. **/
abstract Attributes(Array<{name:String, value:String}>) {
	public inline function new()
		this = [];

	public static function of(name:String, value:Null<String>):Attributes
		return new Attributes().with(name, value);

	public function with(name:String, value:Null<String>):Attributes {
		if (value != null && value != "")
			this.push({name: name, value: value});
		return abstract;
	}

	@:to public function toString():String {
		final parts = this ?? [];
		return [for (part in parts) ' ${part.name}="${part.value.htmlEscape(true)}"'].join("");
	}
}
