typedef TDF02_o = {
	var a:Int;
	var ?b:Int;
	@:optional var c:String;
	var ?d:Array<Int>;
}

class TDF02_optional_fields {
	static function f(o:TDF02_o)
		return '${o.a} ${o.b} ${o.c} ${o.d == null}';

	static function main() {
		trace(f({a: 1}));
		trace(f({a: 1, b: 2, c: "s", d: [1]}));
		var o:TDF02_o = {a: 3};
		o.b = 4;
		trace(f(o), o.b + 1);
		trace(Reflect.hasField(o, "c"), Reflect.hasField(o, "b"));
	}
}
