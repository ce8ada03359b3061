//# flags: -w -WUnusedPattern
class MET05_switched_old {
	@:deprecated("old") public static function run() {}
}

@:haxe.warning("-WDeprecated")
class MET05_quiet {
	static function run() {
		MET05_switched_old.run();
	}

	@:haxe.warning("+WDeprecated") static function loud() {
		MET05_switched_old.run(); //~ WARNING (WDeprecated) old
	}
}

@:haxe.warning("+WAll")
class MET05_loud {
	static function run(x:Int)
		return switch x {
			case y: 1;
			case 2: 2; //~ WARNING (WUnusedPattern) This case is unused
		}
}

@:haxe.warning("-WNone") //~ ERROR Unknown warning: WNone
class MET05_unknown {}

@:haxe.warning("WDeprecated") //~ ERROR Expected + or -
class MET05_unsigned {}

class MET05_switched {
	@:haxe.warning("-WAll") static function quiet() {
		MET05_switched_old.run();
	}

	@:haxe.warning(1) static function number() {} //~ ERROR String expected

	static function main() {
		MET05_switched_old.run(); //~ WARNING (WDeprecated) old
		switch 1 {
			case x:
			case 2:
		}
	}
}
