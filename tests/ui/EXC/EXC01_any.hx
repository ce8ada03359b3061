class EXC01_any {
	static function main() {
		try {} catch (e:haxe.Exception) {} catch (e:Any) {}
		try {} catch (e:Any) {} catch (e:Dynamic) {} //~ ERROR This block is unreachable
	}
}
