// The classes of maps say what keys and values of a literal are, as `Map` does.
import haxe.ds.EnumValueMap;
import haxe.ds.IntMap;
import haxe.ds.ObjectMap;
import haxe.ds.StringMap;

enum Color {
	Red;
	Green;
}

class Key {
	public function new() {}
}

class Main {
	static function main() {
		var numbers:IntMap<Dynamic> = [1 => 2, 3 => "c"];
		trace(numbers.get(3));
		var texts:StringMap<Float> = ["a" => 1, "b" => 2.5];
		trace(texts.get("a") + texts.get("b"));
		var key = new Key();
		var objects:ObjectMap<Key, Dynamic> = [key => 1, new Key() => "b"];
		trace(objects.get(key));
		var colors:EnumValueMap<Color, Dynamic> = [Red => 1, Green => "green"];
		trace(colors.get(Green));
	}
}
