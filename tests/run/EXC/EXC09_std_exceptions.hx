import haxe.exceptions.ArgumentException;
import haxe.exceptions.NotImplementedException;
import haxe.exceptions.PosException;

class EXC09_std_exceptions {
	static function f()
		throw new NotImplementedException();

	static function main() {
		try
			f()
		catch (e:NotImplementedException)
			trace(e.message, e.posInfos.methodName);
		try
			throw new ArgumentException("arg")
		catch (e:PosException)
			trace(e.message);
		try
			throw new PosException("pos")
		catch (e:haxe.Exception)
			trace(e.message, e.toString());
	}
}
