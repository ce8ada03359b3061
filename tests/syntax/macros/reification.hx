class A {
	static macro function f() {
		var a = macro a + b;
		var b = macro : Array<Int>;
		var c = macro class C<T> extends D { var x = $v{1}; function $name() {} };
		var d = macro class {};
		var e = macro { $a{x}; $b{y}; $i{z}($a{args}); };
		var f = macro $p{["a", "b"]}.$name = ${e};
		var g = macro ($e : $ct);
		var h = macro var x = 1, y = 2;
		var i = macro for ($i{x} in $y) $z;
		var j = macro {$name: 1};
		var k = macro new $path();
		var l = macro $x -> $y;
		var m = macro @:pos(p) $v{1};
		switch e { case macro $a + $b: case macro $i{x}.y: case {expr: EConst(_)}: default: }
	}
}
