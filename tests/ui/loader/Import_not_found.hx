import foo.Bar; //~ ERROR Type not found : foo.Bar
import haxe.ds.StringMap.nothing; //~ ERROR Class<haxe.ds.StringMap> has no field nothing

class Import_not_found {
	static function main() {}
}
