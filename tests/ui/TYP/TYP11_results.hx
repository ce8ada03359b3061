typedef Bare = (a:Int) -> (b:Int) -> Void; //~ ERROR A function type as the result of another must be in parentheses
typedef Empty = () -> () -> Void; //~ ERROR A function type as the result of another must be in parentheses
typedef InParens = (a:Int) -> ((b:Int) -> Void);
typedef Curried = Int->(b:Int)->Void;

class TYP11_results {
	static function main() {}
}
