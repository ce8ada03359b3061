// Positions are filled in where the type of the parameter is inferred, or has another name.
typedef Where = haxe.PosInfos;

class Failure {
	final pos:Null<Where>;

	public function new(?code:Int = 3, message, ?pos) {
		this.pos = pos;
		this.message = message;
	}

	final message:String;

	public function toString()
		return pos == null ? message : '$message at ${pos.className}.${pos.methodName}';
}

class Main {
	static function stated(?pos:Where)
		return pos.methodName;

	static function inferred(?pos) {
		var known:haxe.PosInfos = pos;
		return known.lineNumber;
	}

	static function main() {
		trace(new Failure("a").toString());
		trace(new Failure(4, "b").toString());
		trace(stated());
		trace(inferred());
	}
}
