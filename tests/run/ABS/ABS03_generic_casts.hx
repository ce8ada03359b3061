abstract Opt<T>(Array<T>) {
	inline function new(a) this = a;
	@:from static public function some<T>(v:T):Opt<T> return new Opt([v]);
	public static function none<T>():Opt<T> return new Opt([]);
	@:to public function toStr():String return this.length == 0 ? "None" : "Some(" + this[0] + ")";
	public function or(d:T):T return this.length == 0 ? d : this[0];
	public function map<U>(f:T->U):Opt<U> return this.length == 0 ? none() : some(f(this[0]));
}

class ABS03_generic_casts {
	static function show(s:String) return "<" + s + ">";
	static function opt(o:Opt<Int>) return o.or(-1);
	static function optS(?o:Opt<String>) return o == null ? "null" : o.or("?");
	static function main() {
		trace(opt(5));
		trace(opt(Opt.none()));
		trace(optS());
		trace(optS("x"));
		var o:Opt<Float> = 2.5;
		trace(show(o));
		trace(show(o.map(f -> "a" + f)));
		var o2:Opt<Array<Int>> = [1,2];
		trace(o2.or([]).length);
		var l:Array<Opt<Int>> = [1, 2, Opt.none()];
		trace([for (x in l) x.or(0)]);
		var f:Int->Opt<Int> = function(x) return x;
		trace(show(f(3)));
		var f2 = function(x:Int):Opt<Int> {
			if (x > 2) return x;
			return Opt.none();
		};
		trace(show(f2(3)));
		trace(show(f2(1)));
		var st:{o:Opt<Int>} = {o: 4};
		trace(show(st.o));
		var c = true;
		var t:Opt<Int> = c ? 1 : Opt.none();
		trace(show(t));
		var sw:Opt<Int> = switch 3 { case 3: 33; default: Opt.none(); };
		trace(show(sw));
		var iff:Opt<Int> = if (c) 8 else Opt.none();
		trace(show(iff));
		var bl:Opt<Int> = { var q = 3; q; };
		trace(show(bl));
		var tr:Opt<Int> = try 5 catch(e:Dynamic) Opt.none();
		trace(show(tr));
		var n:Null<Int> = null;
		trace(show(("s":Opt<String>)));
	}
}
