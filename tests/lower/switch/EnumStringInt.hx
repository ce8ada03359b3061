enum Tree {
	Leaf;
	Node(left:Tree, value:Int);
}

class EnumStringInt {
	static function depth(tree:Tree):Int
		return switch tree {
			case Leaf: 0;
			case Node(Leaf, v): v;
			case Node(left, _): depth(left) + 1;
		}

	static function word(text:String):Int
		return switch text {
			case "one": 1;
			case "two": 2;
			case "three": 3;
			default: 0;
		}

	static function number(n:Int):String
		return switch n {
			case 0: "zero";
			case 1, 2: "few";
			case _: "many";
		}

	static function main()
		Sys.println(number(depth(Node(Leaf, 2)) + word("two")));
}
