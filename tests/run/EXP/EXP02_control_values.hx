class EXP02_control_values {
	static function f(n:Int):String
		return if (n < 0) "neg" else if (n == 0) "zero" else "pos";

	static function main() {
		trace(f(-1), f(0), f(1));
		var s = switch 3 {
			case 1: "one";
			case 3: "three";
			default: "other";
		}
		trace(s);
		var t = try Std.parseInt("12") catch (e:Dynamic) -1;
		trace(t + 1);
		var u = try throw "x" catch (e:String) e + "!";
		trace(u);
		var v = 1 + (if (t > 5) 10 else 20) * 2;
		trace(v);
		var w = [if (true) 1 else 2, switch v { case _: 5; }];
		trace(w);
	}
}
