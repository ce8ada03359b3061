// For structures, `final` fields and those that are never written are the same.
typedef Fixed = {final x:Int;}
typedef Never = {var x(default, never):Int;}

class Main {
	static function main() {
		var fixed:Fixed = {x: 1};
		var never:Never = fixed;
		trace(never.x);
		var fixed:Fixed = never;
		trace(fixed.x + 1);
	}
}
