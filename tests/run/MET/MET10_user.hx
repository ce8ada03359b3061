@:my.data(1, "two", [3], {four: 4})
@:unknown
@:strict(false)
class MET10_user {
	@:some.thing @other("a") static var x = 1;

	static function main() {
		trace(x);
		trace(Reflect.fields(haxe.rtti.Meta.getType(MET10_user)).length);
	}
}
