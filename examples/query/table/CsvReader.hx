package table;

private enum State {
	Start;
	Plain;
	Quoted;
	QuoteInQuoted;
}

/** Records of comma-separated values, which may be quoted and then span lines. **/
class CsvReader {
	final text:String;
	final records:Array<Array<String>> = [];
	var record:Array<String> = [];
	var cell = new StringBuf();
	var state = Start;

	public function new(text:String)
		this.text = text;

	public function read():Array<Array<String>> {
		for (c in new haxe.iterators.StringIterator(text))
			step(c);
		if (state == Quoted)
			throw new QueryError("a quoted cell has no end");
		if (state != Start || record.length > 0)
			endRecord();
		return records;
	}

	function step(c:Int) {
		switch [state, c] {
			case [Start, "\"".code]:
				state = Quoted;
			case [Quoted, "\"".code]:
				state = QuoteInQuoted;
			case [QuoteInQuoted, "\"".code]:
				cell.addChar(c);
				state = Quoted;
			case [Quoted, _]:
				cell.addChar(c);
			case [_, ",".code]:
				endCell();
			case [_, "\r".code]:
			case [_, "\n".code]:
				if (state != Start || record.length > 0)
					endRecord();
			case [QuoteInQuoted, _]:
				throw new QueryError('unexpected character after a quoted cell in record ${records.length}');
			case [Start | Plain, _]:
				cell.addChar(c);
				state = Plain;
		}
	}

	function endCell() {
		record.push(cell.toString());
		cell = new StringBuf();
		state = Start;
	}

	function endRecord() {
		endCell();
		records.push(record);
		record = [];
	}
}
