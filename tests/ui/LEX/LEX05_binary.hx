class LEX05_binary {
	static function main() {
		var x = 0b1010; //~ ERROR Missing ;
	}
}
