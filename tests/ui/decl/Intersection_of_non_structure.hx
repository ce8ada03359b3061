typedef T = Int & {a:String} //~ ERROR Can only extend structures

class Intersection_of_non_structure {
	static function main() {}
}
