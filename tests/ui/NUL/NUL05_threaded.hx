class Node {
	public var name:Null<String>;
	public final fixed:Null<String> = null;
	public var next:Null<Node>;
	public var computed(get, never):Null<String>;

	function get_computed()
		return name;

	public function new() {}
}

@:nullSafety(StrictThreaded)
class NUL05_threaded {
	static var shared:Null<String>;
	static var kept:Null<() -> Void>;

	static function code() {}

	static function run(f:() -> Void)
		f();

	static function runIndirectly(f:() -> Void)
		run(f);

	static function keep(f:() -> Void)
		kept = f;

	static function fields(n:Node) {
		if (n.name != null)
			n.name.length; //~ ERROR Cannot access "length" of a nullable value.
		if (shared != null)
			shared.length; //~ ERROR Cannot access "length" of a nullable value.
		if (n.next != null && n.next.name != null) //~ ERROR Cannot access "name" of a nullable value.
			n.next.name.length; //~ ERROR Cannot access "name" of a nullable value. //~ ERROR Cannot access "length" of a nullable value.
		if (n.computed != null)
			n.computed.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function assigned(n:Node, m:Node) {
		n.name = "x";
		n.name.length; //~ ERROR Cannot access "length" of a nullable value.
		m.name = null;
		n.name.length; //~ ERROR Cannot access "length" of a nullable value.
		n = m;
		n.name.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function called(n:Node) {
		if (n.fixed != null) {
			code();
			n.fixed.length;
		}
	}

	static function captured(a:Null<String>, n:Node) {
		if (a == null || n.name == null)
			return;
		run(() -> a.length);
		runIndirectly(() -> a.length);
		[1].map(_ -> a.length);
		keep(() -> a.length); //~ ERROR Cannot access "length" of a nullable value.
		var later = () -> n.name.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function testedInside(a:Null<String>) {
		run(() -> if (a != null) a.length);
		var later = () -> {
			if (a != null)
				a.length; //~ ERROR Cannot access "length" of a nullable value.
		};
		var own = () -> {
			var b = a;
			if (b != null)
				b.length;
		};
	}

	static function setInside(a:Null<String>, b:Null<String>) {
		var later = () -> a = null;
		if (a != null)
			a.length; //~ ERROR Cannot access "length" of a nullable value.
		if (b == null)
			return;
		run(() -> b = null);
		b.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function main() {}
}
