class Main {
	static function main()
		trace(Impl.name(), Other.name());
}
