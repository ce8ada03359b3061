class GEN08_seen_as_dynamic {
	static function len(a:Array<Dynamic>) return a.length;
	static function show(a:Array<Dynamic>) {
		var s = "";
		for (x in a) s += x + ";";
		return s;
	}

	static function addS(a:Array<Dynamic>, x:Dynamic) a.push(x);
	static function gen<T>(a:Array<T>, t:T) {
		a.push(t);
		a[0] = t;
		return a.indexOf(t);
	}

	static function sum(it:Iterable<Float>) {
		var s = 0.0;
		for (x in it) s += x;
		return s;
	}

	static function main() {
		var i = [1,2,3];
		var f = [1.5,2.5];
		var b = [true,false];
		var s = ["a"];
		trace(len(i) + len(f) + len(b) + len(s));
		trace(show(i));
		trace(show(f));
		trace(show(b));
		trace(show(s));
		addS(i, 4);
		trace(i[3] + 1);
		addS(f, 3);
		trace(f[2] + 0.5);
		trace(gen(i, 9));
		trace(i);
		trace(gen(f, 0.5));
		trace(gen(s, "z"));
		trace(sum([1,2]));
		trace(sum(f));
		var da:Array<Dynamic> = i;
		da[0] = 100;
		trace(i[0]);
		da.sort((a,b) -> b - a);
		trace(i);
		da.reverse();
		trace(i);
		trace(da.map(x -> x + "!"));
		trace(da.filter(x -> x > 3));
		trace(da.concat(["x"]));
		trace(da.slice(1));
		da.insert(0, 77);
		trace(i);
		da.unshift(5);
		trace(i.pop());
		trace(da.remove(77));
		trace(i.length);
		trace(da.contains(9));
		trace(da.splice(0,1));
		trace(i);
		var d:Dynamic = i;
		trace(d.length);
		trace(d[0]);
		d[1] = 42;
		trace(i[1]);
		d.push(8);
		trace(i);
		for (x in (d:Array<Int>)) trace(x);
		var back:Array<Int> = d;
		trace(back[0] + 1);
		trace(back == i);
		var e:Array<Dynamic> = [];
		e.push(1);
		e.push(2);
		var ei:Array<Int> = cast e;
		trace(ei[0] + ei[1]);
		var aa:Array<Array<Int>> = [[1],[2]];
		var ad:Array<Array<Dynamic>> = cast aa;
		trace(ad[0][0]);
		var ad2:Array<Dynamic> = aa;
		ad2[0].push(5);
		trace(aa[0]);
		var an:Array<Null<Int>> = [1,null,3];
		trace(an);
		var ai:Array<Int> = [for (x in an) x == null ? 0 : x];
		trace(ai);
		var it:Iterator<Dynamic> = i.iterator();
		trace(it.next());
		var iter:Iterable<Dynamic> = i;
		for (x in iter) trace(x);
		var ro:haxe.ds.ReadOnlyArray<Int> = i;
		trace(ro[0]);
		var arr:Array<Any> = [1,"a",2.5];
		trace(arr);
		trace(Std.isOfType(i, Array));
		trace([i, i].length);
		var o:Array<{x:Int}> = [{x:1}];
		var o2:Array<{}> = cast o;
		trace(o2);
	}
}
