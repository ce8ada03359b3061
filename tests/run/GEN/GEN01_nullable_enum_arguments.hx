import haxe.ds.Option;

class GEN01_nullable_enum_arguments {
	static function plain(o:Option<Int>):Int
		return switch o {
			case Some(v): v + 1;
			case None: -1;
		}

	static function nullable(o:Option<Null<Float>>):Null<Float>
		return switch o {
			case Some(v): v;
			case None: -1;
		}

	static function main() {
		var found = Some(["a" => 1].get("a"));
		var missing = Some(["a" => 1].get("b"));
		trace(plain(found), plain(missing));
		var float:Option<Float> = Some(1.5);
		trace(nullable(float), nullable(Some(null)));
		var list:Array<Option<Int>> = [found, missing, Some(4)];
		trace([for (o in list) plain(o)]);
		var stored:{o:Option<Int>} = {o: found};
		var seen:{o:Option<Null<Int>>} = stored;
		trace(Type.enumEq(seen.o, Some(1)));
	}
}
