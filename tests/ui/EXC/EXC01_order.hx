interface EXC01_i {}

class EXC01_a implements EXC01_i {
	public function new() {}
}

class EXC01_order {
	static function main() {
		try {} catch (e:EXC01_i) {} catch (e:EXC01_a) {} //~ ERROR This block is unreachable
		try {} catch (e:Float) {} catch (e:Int) {} //~ ERROR This block is unreachable
		try {} catch (e:Int) {} catch (e:Float) {}
		try {} catch (e:haxe.Exception) {} catch (e:haxe.ValueException) {} //~ ERROR This block is unreachable
		try {} catch (e:haxe.ValueException) {} catch (e:haxe.Exception) {} catch (e:String) {}
		try {} catch (e:Dynamic) {} catch (e) {} //~ ERROR This block is unreachable
		try {} catch (e) {} catch (e:Dynamic) {}
		try {} catch (e:String) {} catch (e:Int) {} catch (e:String) {} //~ ERROR This block is unreachable
		try {} catch (e:{x:Int}) {} //~ ERROR Catch type must be a class, an enum or Dynamic
	}
}
