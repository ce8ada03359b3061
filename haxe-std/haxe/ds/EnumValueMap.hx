package haxe.ds;

import haxe.Constraints.IMap;

/** A map from enum values, which are ordered by constructor and then by arguments. **/
class EnumValueMap<K:EnumValue, V> extends BalancedTree<K, V> implements IMap<K, V> {
	override function compare(k1:K, k2:K):Int
		return compareValues(k1, k2);

	static function compareValues(a:EnumValue, b:EnumValue):Int {
		var d = Type.enumIndex(a) - Type.enumIndex(b);
		return d != 0 ? d : compareArgs(Type.enumParameters(a), Type.enumParameters(b));
	}

	static function compareArgs(a:Array<Dynamic>, b:Array<Dynamic>):Int {
		if (a.length != b.length)
			return a.length - b.length;
		for (i in 0...a.length) {
			var d = compareArg(a[i], b[i]);
			if (d != 0)
				return d;
		}
		return 0;
	}

	static function compareArg(a:Dynamic, b:Dynamic):Int {
		if (Reflect.isEnumValue(a) && Reflect.isEnumValue(b))
			return compareValues(a, b);
		if (Std.isOfType(a, Array) && Std.isOfType(b, Array))
			return compareArgs(a, b);
		return Reflect.compare(a, b);
	}

	/** A new map with the same keys and values. **/
	override function copy():EnumValueMap<K, V> {
		var result = new EnumValueMap<K, V>();
		result.root = root;
		return result;
	}
}
