/** Comparing with `null` asks for null, whatever `==` an abstract declares. **/
class Box {
	public function new() {}
}

abstract Handle(Box) from Box {
	@:op(A == B) static function equal(a:Handle, b:Handle):Bool {
		trace("equal");
		return true;
	}

	@:op(A != B) static function unequal(a:Handle, b:Handle):Bool {
		trace("unequal");
		return false;
	}
}

abstract Maybe(Box) from Box {
	@:op(A == B) static function equal(a:Maybe, b:Null<Maybe>):Bool {
		trace("maybe");
		return true;
	}
}

class TYP20_compare_null {
	static function main() {
		var h:Handle = new Box(), none:Handle = (null : Box);
		trace(h == null, null == h, h != null, none == null);
		trace(h == none, h != none);
		var m:Maybe = new Box();
		trace(m == null);
		var i:Null<haxe.Int64> = null, u:Null<UInt> = null, w:Null<haxe.Int32> = null;
		trace(i == null, i != null, u == null, u != null, w == null, w != null);
		i = 3;
		u = 3;
		w = 3;
		trace(i == null, i != null, u == null, u != null, w == null, w != null);
	}
}
