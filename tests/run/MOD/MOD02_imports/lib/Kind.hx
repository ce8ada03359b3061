package lib;

enum Kind {
	First;
	Second;
}
