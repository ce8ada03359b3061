/** A Float beyond 32 bits is the nearest Int and NaN is 0, whatever way it takes. **/
class TYP28_out_of_range {
	static function box<T>(x:T):Dynamic return x;
	static function main() {
		for (f in [1e10, -1e10, Math.NaN, Math.POSITIVE_INFINITY, 2147483648.0, -2147483649.0, 1.9, -1.9]) {
			var d:Dynamic = f; var i:Int = d; var e:Dynamic = box(f); var j:Int = e; var n:Null<Int> = d; var c:Int = cast f; var u:UInt = cast f; var a:Array<Dynamic> = [f]; var k:Int = a[0];
			var l:haxe.Int64 = d;
			Sys.println([Std.int(f), i, j, n, c, k].join(" ") + " " + u + " " + l);
		}
		final g = 1e10; Sys.println(Std.int(g)); var dg:Dynamic = g; var ig:Int = dg; Sys.println(ig); Sys.println(Std.int(Math.NaN));
		var b:Dynamic = true; try { var i:Int = b; Sys.println(i); } catch (e:Dynamic) Sys.println("EX");
		var s:Dynamic = "5"; try { var i:Int = s; Sys.println(i); } catch (e:Dynamic) Sys.println("EX"); try { var i:Float = s; Sys.println(i); } catch (e:Dynamic) Sys.println("EX"); try { var i:Bool = s; Sys.println(i); } catch (e:Dynamic) Sys.println("EX");
		var z:Dynamic = null; var i:Int = z; var f:Float = z; var bb:Bool = z; Sys.println('$i $f $bb');
	}
}
