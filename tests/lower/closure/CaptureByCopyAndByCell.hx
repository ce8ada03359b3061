class CaptureByCopyAndByCell {
	static function main() {
		var fixed = 3;
		var count = 0;
		var add = () -> count += fixed;
		add();
		Sys.println(count);
	}
}
