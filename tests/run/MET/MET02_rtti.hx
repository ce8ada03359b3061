//# xfail: @:rtti is not implemented
@:rtti
class MET02_rtti {
	public var name:String;

	static function main() {
		var c = haxe.rtti.Rtti.getRtti(MET02_rtti);
		trace(c.path, c.fields[0].name, haxe.rtti.Rtti.hasRtti(MET02_rtti));
	}
}
