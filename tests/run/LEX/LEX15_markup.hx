class LEX15_markup {
	static function main() {
		trace(1 < 2, [1 < 3 ? "a" : "b"]);
		#if never
		var x = <div class="a">text {1}</div>;
		#end
	}
}
