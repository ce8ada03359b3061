var a = switch x {
	case 1 | 2: 1;
	case 3, 4 if (a > b): {}
	case var y: y;
	case A(b, _), C: 1;
	case [a, {b: 1, c: var d}]: 1;
	case x = 1:
	case _.f() => 1: 2;
	case "a": trace(1); trace(2);
	case (e : T): 1;
	default: 1;
}
var b = switch (x) { default: case 1: }
var c = switch [a, b] { case [1, 2]: 1; case _: 2; }
