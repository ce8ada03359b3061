// A null of type `Null<E>` ends in the case that takes everything, with its guards, and not in an exception.
enum E {
	A(n:Int);
	B;
}

class Null_enum_to_default {
	static function name(e:Null<E>, open:Bool):String
		return switch e {
			case A(1): "one";
			case A(n) if (open): 'A$n';
			case _ if (open): "open";
			case B: "B";
			case _: "none";
		}

	static function main() {
		final map:Map<String, E> = ["a" => A(2), "b" => B, "one" => A(1)];
		for (key in ["a", "b", "one", "nothing"])
			trace(key, name(map[key], true), name(map[key], false));
		switch [map["nothing"], map["b"]] {
			case [B, _] | [_, A(_)]:
				trace("wrong");
			case [_, B]:
				trace("right");
			case _:
				trace("wrong");
		}
		trace(try switch map["nothing"] {
			case A(_): "A";
			case B: "B";
		} catch (e) "no case");
	}
}
