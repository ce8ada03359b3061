class StdTemplate {
	static function main() {
		var t = new haxe.Template("Hi ::name::! ::if (n > 1)::many::else::few::end:: ::foreach items::<::x::>::end::");
		trace(t.execute({name: "Bob", n: 2, items: [{x: 1}, {x: 2}]}));
		trace(t.execute({name: "Al", n: 1, items: []}));
	}
}
