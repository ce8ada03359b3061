class EXP17_finals {
	static final s = 1;

	static inline var t = 1;

	static function main() {
		final x = 1;
		x = 2; //~ ERROR Cannot assign to final
		x++; //~ ERROR Cannot assign to final
		x += 1; //~ ERROR Cannot assign to final
		s = 2; //~ ERROR This expression cannot be accessed for writing
		t = 3; //~ ERROR This expression cannot be accessed for writing
		final y;
		main = null; //~ ERROR Cannot rebind this method : please use 'dynamic' before method declaration
		5 = 6; //~ ERROR Invalid assign
		final a = [1];
		a[0] = 2;
	}
}
