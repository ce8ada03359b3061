/* head */
/** doc */
class LEX01_comments {
	// line
	static function main() { /* inner // not nested */
		trace("a" /* mid */ + "b"); // tail
		/**
			doc
		**/
		trace("/* no comment */", '// neither');
	}
}
