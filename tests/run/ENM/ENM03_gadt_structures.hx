/** Within a case, a type parameter that a constructor decides is what constants beside it are held against. **/
enum ENM03_kind<T> {
	Number:ENM03_kind<Int>;
	Real:ENM03_kind<Float>;
	Flag:ENM03_kind<Bool>;
	Text:ENM03_kind<String>;
}

class ENM03_gadt_structures {
	static function structure<T>(kind:ENM03_kind<T>, value:T):String
		return switch {kind: kind, value: value} {
			case {kind: Number, value: 0}: "zero";
			case {kind: Number, value: 1 | 2}: "few";
			case {kind: Number, value: n}: 'number ${n + 1}';
			case {kind: Real, value: 0.5}: "half";
			case {kind: Real, value: _}: "real";
			case {kind: Flag, value: true}: "yes";
			case {kind: Flag, value: false}: "no";
			case {kind: Text, value: "a"}: "letter";
			case {kind: Text, value: text}: 'text ${text.length}';
			case _: "never";
		}

	static function tuple<T>(kind:ENM03_kind<T>, value:T):String
		return switch [kind, value] {
			case [Number, 0]: "zero";
			case [Text, "a"]: "letter";
			case [_, _]: "other";
		}

	static function early<T>(kind:ENM03_kind<T>, value:T):String
		return switch {value: value, kind: kind} {
			case {kind: Text, value: "a"}: "letter";
			case {kind: Number, value: 0}: "zero";
			case _: "other";
		}

	static function main() {
		trace(structure(Number, 0), structure(Number, 2), structure(Number, 3));
		trace(structure(Real, 0.5), structure(Real, 1), structure(Flag, true), structure(Flag, false));
		trace(structure(Text, "a"), structure(Text, "abc"));
		trace(early(Number, 0), early(Text, "a"), early(Text, "0"), early(Real, 0), early(Flag, false));
		trace(tuple(Number, 0), tuple(Number, 1), tuple(Text, "a"), tuple(Text, "b"), tuple(Flag, true));
	}
}
