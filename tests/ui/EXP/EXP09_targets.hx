class EXP09_targets {
	static function main() {
		var a = 1, b = true, c = {x: [1]};
		(a) = 2; //~ ERROR Invalid assign
		(a)++; //~ ERROR Invalid assign
		(c.x) = null; //~ ERROR Invalid assign
		(c.x[0]) += 1; //~ ERROR Invalid assign
		(c).x[0] = 1;
		b &&= false; //~ ERROR The operators ||= and &&= are not supported
		b ||= true; //~ ERROR The operators ||= and &&= are not supported
	}
}
