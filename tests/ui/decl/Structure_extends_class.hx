typedef T = Int
typedef U = {>T, a:String} //~ ERROR Can only extend structures

class Structure_extends_class {
	static function main() {}
}
