function main() {
	var a, b:Int = 1, @:meta c;
	final d = 1;
	if (a) b else c;
	if (a) b; else c;
	if (a) {} else if (b) {} else {}
	if (a) {
	} - 1;
	for (i in 0...10) trace(i);
	for (k => v in m) {}
	while (a) b();
	do a(); while (b);
	do {} while (c);
	try a() catch (e:String) b() catch (e) {}
	try {} catch (e:haxe.Exception) {}
	return;
	return a + b;
	break;
	continue;
	throw new E();
	var e = {} var f = 1;
	x = switch a { default: 1; }
	[1].push(2);
	{}
	(a).b();
	untyped a.b = c;
	untyped {}
	cast a + b;
	cast(a, B).c;
	cast(a).b + c;
	cast (a : B);
	@:meta a = b;
	@:meta a + b;
	@:meta(1) return a;
	@:meta {}
	@:meta function f() {}
	inline f(1) + 2;
	inline new A();
	this.a = super.b;
	abstract.c;
	$type(a);
}
