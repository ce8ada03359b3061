abstract ABS17_num(Int) from Int to Int {
	@:op(A + B) static function add(a:ABS17_num, b:ABS17_num):ABS17_num
		return (a : Int) + (b : Int);

	@:op(A++) inline function inc():ABS17_num
		return this++;

	@:op(++A) inline function preInc():ABS17_num
		return ++this;
}

abstract ABS17_list(Array<ABS17_num>) from Array<ABS17_num> {
	@:arrayAccess function get(i:Int):ABS17_num {
		trace('get $i');
		return this[i];
	}

	@:arrayAccess function set(i:Int, v:ABS17_num):ABS17_num {
		trace('set $i');
		return this[i] = v;
	}
}

class ABS17_single_evaluation {
	static var n = 0;

	static function index() {
		trace("index");
		return n++;
	}

	static function main() {
		var a:ABS17_list = [10, 20, 30];
		a[index()] += 5;
		trace((a[0] : Int));
		var plain:Array<ABS17_num> = [1, 2];
		plain[index()] += 7;
		trace((plain[1] : Int));
		var v:ABS17_num = 3;
		trace((v++ : Int), (v : Int), (++v : Int));
		var o = {v: v};
		o.v += 1;
		trace((o.v : Int));
	}
}
