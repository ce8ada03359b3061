class EXC01_base {
	public var m:String;

	public function new(m)
		this.m = m;
}

class EXC01_sub extends EXC01_base {}

class EXC01_typed_handlers {
	static function f(n:Int):String {
		try {
			switch n {
				case 0:
					throw "string";
				case 1:
					throw 42;
				case 2:
					throw new EXC01_sub("sub");
				case 3:
					throw new EXC01_base("base");
				case 4:
					throw 1.5;
				case 5:
					throw [1, 2];
				case 6:
					throw {x: 1};
				default:
			}
			return "none";
		} catch (e:EXC01_sub) {
			return "S:" + e.m;
		} catch (e:EXC01_base) {
			return "B:" + e.m;
		} catch (e:String) {
			return "str:" + e;
		} catch (e:Int) {
			return "int:" + (e + 1);
		} catch (e:Float) {
			return "float:" + e;
		} catch (e:Array<Dynamic>) {
			return "array:" + e.length;
		} catch (e:Dynamic) {
			return "dyn:" + e.x;
		}
	}

	static function main() {
		for (i in 0...8)
			trace(f(i));
	}
}
