package sql;

enum TokenKind {
	Word(name:String);
	Quoted(name:String);
	Literal(text:String);
	Number(value:Float);
	Symbol(text:String);
	End;
}

/** A piece of a query with its position. **/
@:structInit
class Token {
	public final kind:TokenKind;
	public final position:Int;

	public function describe():String
		return switch kind {
			case Word(name): name.toUpperCase();
			case Quoted(name): '"$name"';
			case Literal(text): '\'$text\'';
			case Number(value): Std.string(value);
			case Symbol(text): '"$text"';
			case End: "the end of the query";
		}

	public function isWord(word:String):Bool
		return kind.match(Word(_.toLowerCase() => _ == word => true));

	public function isSymbol(symbol:String):Bool
		return switch kind {
			case Symbol(text): text == symbol;
			case _: false;
		}
}
