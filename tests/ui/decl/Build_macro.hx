@:build(Builder.build()) //~ ERROR @:build needs macros, which are not supported yet
class A {}

class Build_macro {
	static function main() {}
}
