class Main {
	static function main()
		sub.User.run();
}
