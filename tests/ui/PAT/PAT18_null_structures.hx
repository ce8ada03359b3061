class PAT18_null_structures {
	static function unmatched(p:{x:Int})
		return switch p {
			case {x: 0}: 1; //~ ERROR Unmatched patterns: _
			case null: 2;
		}

	static function complete(p:{x:Int})
		return switch p {
			case null: 2;
			case {x: 0}: 1;
			case {x: _}: 3;
		}

	static function repeated(p:{x:Int})
		return switch p {
			case null: 2;
			case {x: 0}: 1;
			case _: 3;
			case null: 4; //~ WARNING This case is unused
		}

	static function main() {}
}
