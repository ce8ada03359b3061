class EXP15_quoted_fields {
	static function main() {
		var o = {"a-b": 1, 'plain': 2, "with space": 3, nested: {"x.y": "z"}};
		trace(o.plain, Reflect.field(o, "a-b"), Reflect.field(o, "with space"), Reflect.field(o.nested, "x.y"));
		trace(Reflect.fields(o).length, Reflect.hasField(o, "a-b"));
	}
}
