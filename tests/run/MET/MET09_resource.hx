//# flags: --resource MET09_data.txt@greeting
class MET09_resource {
	static function main() {
		trace(haxe.Resource.listNames());
		trace(haxe.Resource.getString("greeting"));
		trace(haxe.Resource.getBytes("greeting").length);
		trace(haxe.Resource.getString("none"));
	}
}
