class Main {
	static function main()
		trace(Lambda.own());
}
