var a = [
	a.b.c[0](1, 2).d,
	a?.b?.c().d,
	a.new,
	a.macro,
	f(g(1,),),
	new A(),
	new a.B.C<Int>(1).d,
	"x".code,
	[1][0],
	{a: 1}.a,
	(a)(b),
];
