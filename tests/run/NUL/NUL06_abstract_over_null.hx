// An abstract over a nullable type: its own code calls its methods on `this` as it is.
abstract Name(Null<String>) from Null<String> to Null<String> {
	public var size(get, never):Int;

	function get_size()
		return this == null ? -1 : this.length;

	public function twice()
		return size * 2;

	@:to function toInt():Int
		return twice() + size;

	@:op(A + B) function plus(other:Name):Name
		return size < 0 ? other : (this : String) + (other : String);
}

class NUL06_abstract_over_null {
	static function main() {
		var n:Name = null;
		trace(n.size, n.twice(), (n : Int), n == null);
		n = "abc";
		trace(n.size, n.twice(), (n : Int), n == null);
		trace((n + "d" : Null<String>), ((null : Name) + "e" : Null<String>));
		var m:Null<Name> = n;
		trace(m.size, m == "abc");
	}
}
