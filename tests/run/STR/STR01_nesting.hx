class P { public function new() {} public function toString() return "P!"; }
class Q { public function new() {} }
enum E { A; B(x:Int, s:String); C(e:E); }
abstract Ab(Int) { public function new(i) this = i; public function toString() return 'Ab($this)'; }
abstract Ab2(Int) { public function new(i) this = i; @:to public function str():String return 'str$this'; }
/** Interpolation of every kind of expression, quotes and braces within quotes. **/
class STR01_nesting {
	static var f = 5;
	var z = 7;
	function new() {}
	function m() return '$z ${this.z} ${z + 1}';
	static function g(s:String) return '[$s]';
	static function main() {
		var a = 1, b = "x", n:Null<Int> = null, arr = [1, 2], o = {x: 1, y: "s"}, p = new P();
		Sys.println('$a$b$n ${a + 1} ${b + b} $arr $p ${o.x}${o.y} $$ $ $1 $${a} ${'$a'} ${"${a}"} ${'${'${a}'}'}');
		Sys.println('${[for (i in 0...3) '$i,']} ${if (a == 1) "one" else "other"} ${switch (a) { case 1: "uno"; case _: "?"; }} ${(function() return "fn")()} ${(() -> 'arrow')()}');
		Sys.println('${ {var q = 3; q * 2;} } ${{x: 1}.x} ${f} $f ${g('in')} ${g("in2")} ${g('a${g('b')}')}');
		Sys.println(new STR01_nesting().m());
		Sys.println('${E.A} ${B(1, "s")} ${C(B(2, null))} ${new Ab(3)} ${(new Ab2(4) : String)} ' + new Ab(5));
		Sys.println('\n\t\\\'"' + "\"'" + '\x41\u0042\u{43}\104');
		Sys.println('a
b ${
  a
}');
		Sys.println('' + '$' + '$$' + '$$$$' + '$ a' + '$-' + 'a$' + '${a}$');
		Sys.println('$a.b $o.x ${o}.x');
		Sys.println("$a ${a}" + '${null}' + '${true}${false}' + '${1.0}${1.5}${-0.0}' );
	}
}
