class LEX17_semicolons {
	static var a = {
		1;
	}

	static var b = switch 2 {
		case 2: "two";
		default: "other";
	}

	static function main() {
		var f = function() {
			return 1;
		}
		var x = if (f() == 1) {
			"one";
		} else {
			"no";
		}
		trace(a, b, x);
		var t = [1, #if rayzor_never 2, #else 3, #end 4 #if !rayzor_never, 5 #end];
		trace(t);
		#if rayzor_never
		if (false) {
		#else
		if (true) {
		#end
			trace("cut");
		}
		trace(1 #if rayzor_never + nonsense #end + 2);
	}
}
