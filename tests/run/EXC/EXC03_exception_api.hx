import haxe.Exception;
import haxe.ValueException;

class EXC03_exception_api {
	static function main() {
		var inner = new Exception("inner");
		var e = new Exception("outer", inner);
		trace(e.message, e.previous.message, e.previous.previous == null);
		trace(e.toString(), '$e');
		try
			throw e
		catch (x:Exception)
			trace(x == e, x.message, x.stack != null);
		try
			throw "text"
		catch (x:Exception) {
			trace(x.message, Std.isOfType(x, ValueException));
			trace(cast(x, ValueException).value);
		}
		try
			throw 12
		catch (x:ValueException)
			trace(x.value);
		trace(e.details().indexOf("Exception: inner") >= 0, e.details().indexOf("Next") >= 0);
	}
}
