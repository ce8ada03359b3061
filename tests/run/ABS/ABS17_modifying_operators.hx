abstract Cnt(Int) from Int to Int {
	@:op(A++) public inline function post():Cnt {
		var o = this;
		this = o + 10;
		return o;
	}

	@:op(++A) public inline function pre():Cnt return this += 100;
	@:op(A--) public inline function postd():Cnt {
		var o = this;
		this = o - 10;
		return o;
	}

	@:op(--A) public inline function pred():Cnt return this -= 100;
	@:op(A += B) public inline function addA(b:Int):Cnt return this += b * 2;
	@:op(A -= B) public inline function subA(b:Cnt):Cnt {
		this -= (b:Int) * 2;
		return this;
	}

	public inline function reset() this = 0;
	public inline function setIf(v:Int):Bool {
		if (v > 3) {
			this = v;
			return true;
		}
		return false;
	}
}

class H {
	public var c:Cnt = 1;
	public static var s:Cnt = 1;
	public var p(get,set):Cnt;
	var _p:Cnt = 5;
	function get_p() {
		trace("get");
		return _p;
	}

	function set_p(v) {
		trace("set " + (v:Int));
		return _p = v;
	}

	public function new(){}
}

class ABS17_modifying_operators {
	static var calls = 0;
	static function h(h:H) {
		calls++;
		return h;
	}

	static function main() {
		var c:Cnt = 1;
		trace(c++);
		trace(c);
		trace(++c);
		trace(c);
		trace(c--);
		trace(--c);
		trace(c);
		c += 5;
		trace(c);
		c -= 3;
		trace(c);
		c.reset();
		trace(c);
		trace(c.setIf(2));
		trace(c.setIf(7));
		trace(c);
		var x = new H();
		x.c++;
		trace(x.c);
		++x.c;
		trace(x.c);
		x.c += 4;
		trace(x.c);
		x.c.reset();
		trace(x.c);
		x.c.setIf(9);
		trace(x.c);
		H.s++;
		trace(H.s);
		H.s += 1;
		trace(H.s);
		H.s.reset();
		trace(H.s);
		h(x).c++;
		trace(x.c);
		trace(calls);
		h(x).c += 2;
		trace(x.c);
		trace(calls);
		var arr:Array<Cnt> = [1,2,3];
		arr[1]++;
		trace(arr);
		arr[0] += 5;
		trace(arr);
		var i = 0;
		arr[i++] += 1;
		trace(arr);
		trace(i);
	}
}
