import Late;

// The bodies of another module's functions are typed while it is only tried whether they fit.
class Main {
	static function main() {
		final late = new Late();
		late.take(1);
		final length:Int = late.take("ab");
		trace(length);
		final number:LateNumber = 1;
		final sum:Int = number + late;
		trace(sum);
		final text:String = -number;
		trace(text);
	}
}
