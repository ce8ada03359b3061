import haxe.Exception;
import haxe.ValueException;

enum EXC04_e {
	Bad(n:Int);
}

class EXC04_plain {
	public var n:Int;

	public function new(n)
		this.n = n;
}

class EXC04_values {
	static function toss(v:Dynamic):Void
		throw v;

	static function kind(v:Dynamic):String {
		try {
			toss(v);
			return "none";
		} catch (e:Int) {
			return 'Int $e';
		} catch (e:String) {
			return 'String $e';
		} catch (e:EXC04_e) {
			return 'enum $e';
		} catch (e:EXC04_plain) {
			return 'object ${e.n}';
		} catch (e:Array<Dynamic>) {
			return 'array ${e.length}';
		} catch (e:Exception) {
			return 'exception ${e.message}';
		}
	}

	static function main() {
		trace(kind(1), kind("s"), kind(Bad(2)), kind(new EXC04_plain(3)), kind([1, 2]), kind(new Exception("x")), kind(true));
		try
			throw 5
		catch (e:Exception) {
			trace(e.message, e is ValueException, (cast e : ValueException).value);
		}
		try
			throw {a: 1}
		catch (e) {
			var value:Dynamic = (cast e : ValueException).value;
			trace(value.a, e.native != null);
		}
		try
			throw new ValueException("v")
		catch (e:String)
			trace("unwrapped " + e)
		catch (e:ValueException)
			trace("as it is " + e.value);
		try
			try
				throw "inner"
			catch (e:Int)
				trace("no")
		catch (e:String)
			trace(e);
	}
}
