@:nullSafety(Off)
@:analyzer(no_optimize)
class MET06_accepted {
	@:pure static function p(a:Int)
		return a + 1;

	@:noClosure static function q()
		return 2;

	@:unreflective static var hidden = 3;

	@:pure(false) static function r()
		return hidden++;

	@:noDebug @:hack static function main() {
		trace(p(1), q(), r(), hidden);
	}
}
