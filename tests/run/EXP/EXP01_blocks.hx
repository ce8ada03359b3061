class EXP01_blocks {
	static function main() {
		var x = {
			var a = 1;
			var b = 2;
			a + b;
		};
		trace(x);
		var x = "shadow";
		trace(x);
		{
			var x = 1.5;
			trace(x);
		}
		trace(x);
		var y = {
			var x = 10;
			{
				var x = 20;
				x++;
			}
			x;
		}
		trace(y);
	}
}
