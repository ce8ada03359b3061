import haxe.rtti.Meta;
@author("me", 3) @tag @opts({a: [1, 2], b: -1.5, c: null, d: true})
class MET01_run_time_metadata {
	@f(1) public var x:Int;
	@s("q") static var y = 2;
	@m public function new() {}
	@go("now") function run() {}
	static function main() {
		Sys.println(Std.string(Meta.getType(MET01_run_time_metadata).author)); Sys.println(Reflect.hasField(Meta.getType(MET01_run_time_metadata), "tag")); Sys.println(Meta.getType(MET01_run_time_metadata).opts[0].a[1] + Meta.getType(MET01_run_time_metadata).opts[0].b);
		Sys.println(Meta.getFields(MET01_run_time_metadata).x.f[0]); Sys.println(Meta.getStatics(MET01_run_time_metadata).y.s); Sys.println(Meta.getFields(MET01_run_time_metadata).run.go); Sys.println(Meta.getFields(MET01_e).A.doc[0]);
	}
}
enum MET01_e { @doc("first") A; B; }
