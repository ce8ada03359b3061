import sub.Part;

class Main {
	static function main() {
		trace(Part.text("a"));
	}
}
