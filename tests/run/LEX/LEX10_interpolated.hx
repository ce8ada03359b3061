class LEX10_interpolated {
	static function main() {
		var name = "n", o = {a: [1, 2]};
		trace('$name-${o.a[1]}-$$name-$ 5-${'in ${name + '!'}'}');
		trace('${name}s', '$name.length', '${name.length}');
		trace('no names: $1 $. {x}');
		trace('brace ${{var t = 3; t * 2;}}');
	}
}
