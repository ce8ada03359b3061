import a.Open;

@:access(a.Open)
class Main {
	static function main() {
		trace(b.Friend.peek(), Face.show());
		trace(Open.secret, new Open().inner);
	}
}
