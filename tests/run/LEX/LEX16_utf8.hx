class LEX16_utf8 {
	// Zürich, 東京
	static function main() {
		trace("Zürich", "東京".length, "é".code, 'naïve');
		trace("\u00e9" == "é");
	}
}
