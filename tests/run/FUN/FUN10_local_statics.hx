class FUN10_local_statics {
	static function next():Int {
		static var n = 100;
		return n++;
	}

	static function names():Array<String> {
		static final list = ["a"];
		list.push("b" + list.length);
		return list;
	}

	static function main() {
		next();
		next();
		trace(next());
		names();
		trace(names());
	}
}
