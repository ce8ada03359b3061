class A {
	public function new() {}

	@:generic public static function make<T:haxe.Constraints.Constructible<() -> Void>>():T
		return new T();

	public static function any<U:haxe.Constraints.Constructible<() -> Void>>():U
		return make(); //~ ERROR Could not determine type for parameters of generic function make
}

class Generic_arguments_unknown {
	static function main() {}
}
