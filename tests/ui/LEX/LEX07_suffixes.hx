class LEX07_suffixes {
	static function main() {
		var a = 1i8; //~ ERROR i8 is not a valid integer suffix
		var b = 1.5i32; //~ ERROR i32 is not a valid float suffix
		var c = 0X1F; //~ ERROR Missing ;
		var d = 0x; //~ ERROR Missing ;
		var e = 1__0; //~ ERROR Missing ;
		var f = 1_; //~ ERROR Missing ;
	}
}
