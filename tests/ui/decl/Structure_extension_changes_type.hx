typedef T = {a:Int}
typedef U = {>T, a:String} //~ ERROR Cannot redefine field a with different type

class Structure_extension_changes_type {
	static function main() {}
}
