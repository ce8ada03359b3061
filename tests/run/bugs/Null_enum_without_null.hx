// A null where the type does not say Null: reading its constructor throws, even if a case would take everything.
enum E {
	A(n:Int);
	B;
}

class Null_enum_without_null {
	static function name(e:E):String
		return switch e {
			case A(1): "one";
			case B: "B";
			case _: "default";
		}

	static function pair(x:E, y:E):String
		return switch [x, y] {
			case [B, A(n)]: "A" + n;
			case [B, _]: "B";
			case _: "default";
		}

	static function main() {
		final none:Array<E> = [];
		final nothing = none[0];
		trace(try name(nothing) catch (e) "null");
		trace(try pair(B, nothing) catch (e) "null");
		trace(try pair(A(1), nothing) catch (e) "null");
		trace(try (nothing.match(A(_)) ? "yes" : "no") catch (e) "null");
	}
}
