package sub;

import sub.Tools.Kind;

class User {
	public static function run() {
		trace((3).twice(), One.describe(), Two(4).describe());
		trace({x: 1, y: 2}.norm());
		var inc = x -> x + 1;
		trace(inc.compose(y -> y * 10)(5));
		trace([].firstOr("none"), ["a"].firstOr("none"));
		var d:Dynamic = {twice: () -> "own field"};
		trace(d.twice());
	}
}
