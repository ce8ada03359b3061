package common;

class Names {
	public static final PAD = "*";
}
