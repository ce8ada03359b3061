class TYP16_animal {
	public var n:Int;

	public function new(n:Int)
		this.n = n;
}

class TYP16_cat extends TYP16_animal {}

class TYP16_variance {
	static function sum(xs:Iterable<TYP16_animal>):Int {
		var s = 0;
		for (x in xs)
			s += x.n;
		return s;
	}

	static function main() {
		var cats = [new TYP16_cat(1), new TYP16_cat(2)];
		trace(sum(cats));
		var l = new List<TYP16_cat>();
		l.add(new TYP16_cat(5));
		trace(sum(l));
		var d:Array<Dynamic> = cast [1, 2, 3];
		trace(d.length, d[1]);
		var ints:Array<Int> = cast d;
		trace(ints[0] + ints[2]);
		var r:{function iterator():Iterator<TYP16_animal>;} = cats;
		var it = r.iterator();
		trace(it.next().n);
	}
}
