class CatchByType {
	static function run(n:Int):Int {
		for (i in 0...n) {
			try {
				if (i == 3)
					return i;
				throw "odd";
			} catch (e:String) {
				continue;
			} catch (e:haxe.Exception) {
				break;
			}
		}
		return -1;
	}

	static function main()
		run(5);
}
