@:generic
class GEN03_new_t_box<T> {
	public function new(?value:T) {}
}

class GEN03_new_t {
	static function f<T>():T
		return new T(); //~ ERROR Cannot construct type parameter f.T

	static function g<T:haxe.Constraints.Constructible<Void->Void>>():T
		return new T(); //~ ERROR Cannot construct type parameter g.T

	static function main() {
		new Array();
		new GEN03_new_t_box(); //~ ERROR Could not determine type for parameter T
		var told:GEN03_new_t_box<Int> = new GEN03_new_t_box();
		new GEN03_new_t_box("x");
	}
}
