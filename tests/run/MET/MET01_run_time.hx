import haxe.rtti.Meta;

@author("Me") @version(1, 2.5) @flag
class MET01_class {
	@field("x") var a:Int;

	@method([1, 2], {k: "v", b: true, n: null}, -3)
	function f() {}

	@stat static var s = 1;

	@make
	public function new() {}
}

@kind("enum")
enum MET01_enum {
	@first A;
	@second(5) B(n:Int);
}

@iface
interface MET01_interface {
	@member function m():Void;
}

class MET01_run_time {
	static function main() {
		var t = Meta.getType(MET01_class);
		trace(t.author[0], t.version, t.flag, Reflect.hasField(t, "flag"), Reflect.hasField(t, "none"));
		var f = Meta.getFields(MET01_class);
		trace(f.a.field, f.f.method[0], f.f.method[1].k, f.f.method[1].b, f.f.method[2]);
		trace(Reflect.hasField(f._, "make"));
		trace(Reflect.hasField(Meta.getStatics(MET01_class).s, "stat"));
		trace(Meta.getType(MET01_enum).kind, Meta.getFields(MET01_enum).B.second);
		trace(Reflect.hasField(Meta.getFields(MET01_enum).A, "first"));
		trace(Reflect.hasField(Meta.getType(MET01_interface), "iface"));
		trace(Reflect.fields(Meta.getType(MET01_run_time)).length);
	}
}
