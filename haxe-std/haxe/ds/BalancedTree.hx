package haxe.ds;

import haxe.Constraints.IMap;
import haxe.iterators.MapKeyValueIterator;

/** A map that keeps its keys in order: a binary tree whose branches differ in height by one at most. **/
class BalancedTree<K, V> implements IMap<K, V> {
	var root:TreeNode<K, V>;

	/** An empty tree. **/
	public function new() {}

	/** Gives `key` the value `value`. **/
	public function set(key:K, value:V):Void
		root = put(root, key, value);

	/** The value of `key`, or null. **/
	public function get(key:K):Null<V> {
		var node = find(key);
		return node == null ? null : node.value;
	}

	/** Removes `key`; true if it was there. **/
	public function remove(key:K):Bool {
		if (find(key) == null)
			return false;
		root = without(root, key);
		return true;
	}

	/** True if `key` has a value, be it null. **/
	public function exists(key:K):Bool
		return find(key) != null;

	/** Iterates over the values in the order of their keys. **/
	public function iterator():Iterator<V> {
		var values = [];
		visit(root, node -> values.push(node.value));
		return values.iterator();
	}

	/** Iterates over keys with values, in order. **/
	@:runtime public inline function keyValueIterator():KeyValueIterator<K, V>
		return new MapKeyValueIterator(this);

	/** Iterates over the keys in order. **/
	public function keys():Iterator<K> {
		var keys = [];
		visit(root, node -> keys.push(node.key));
		return keys.iterator();
	}

	/** A new tree with the same keys and values. **/
	public function copy():BalancedTree<K, V> {
		var result = new BalancedTree<K, V>();
		result.root = root;
		return result;
	}

	/** Text of all pairs in order. **/
	public function toString():String {
		var buf = new StringBuf();
		var first = true;
		buf.add("[");
		visit(root, node -> {
			if (!first)
				buf.add(", ");
			first = false;
			buf.add(Std.string(node.key));
			buf.add(" => ");
			buf.add(Std.string(node.value));
		});
		buf.add("]");
		return buf.toString();
	}

	/** Removes all keys. **/
	public function clear():Void
		root = null;

	/** The order of the keys: negative, zero or positive. Override it for an order of your own. **/
	function compare(k1:K, k2:K):Int
		return Reflect.compare(k1, k2);

	function find(key:K):TreeNode<K, V> {
		var node = root;
		while (node != null) {
			var c = compare(key, node.key);
			if (c == 0)
				return node;
			node = c < 0 ? node.left : node.right;
		}
		return null;
	}

	// Nodes are never changed, so copies of a tree may share them.
	function put(node:TreeNode<K, V>, key:K, value:V):TreeNode<K, V> {
		if (node == null)
			return new TreeNode(null, key, value, null);
		var c = compare(key, node.key);
		return if (c == 0) new TreeNode(node.left, key, value, node.right) else if (c < 0) join(put(node.left, key, value),
			node.key, node.value, node.right) else join(node.left, node.key, node.value, put(node.right, key, value));
	}

	function without(node:TreeNode<K, V>, key:K):TreeNode<K, V> {
		var c = compare(key, node.key);
		if (c < 0)
			return join(without(node.left, key), node.key, node.value, node.right);
		if (c > 0)
			return join(node.left, node.key, node.value, without(node.right, key));
		if (node.left == null)
			return node.right;
		if (node.right == null)
			return node.left;
		var next = node.right;
		while (next.left != null)
			next = next.left;
		return join(node.left, next.key, next.value, withoutFirst(node.right));
	}

	static function withoutFirst<K, V>(node:TreeNode<K, V>):TreeNode<K, V>
		return node.left == null ? node.right : join(withoutFirst(node.left), node.key, node.value, node.right);

	static function visit<K, V>(node:TreeNode<K, V>, f:TreeNode<K, V>->Void):Void {
		while (node != null) {
			visit(node.left, f);
			f(node);
			node = node.right;
		}
	}

	static function height<K, V>(node:TreeNode<K, V>):Int
		return node == null ? 0 : node.height;

	/** A node over two trees whose heights differ by two at most, turned so that they differ by one at most. **/
	static function join<K, V>(left:TreeNode<K, V>, key:K, value:V, right:TreeNode<K, V>):TreeNode<K, V> {
		var d = height(left) - height(right);
		if (d > 1) {
			if (height(left.left) >= height(left.right))
				return new TreeNode(left.left, left.key, left.value, new TreeNode(left.right, key, value, right));
			var mid = left.right;
			return new TreeNode(new TreeNode(left.left, left.key, left.value, mid.left), mid.key, mid.value,
				new TreeNode(mid.right, key, value, right));
		}
		if (d < -1) {
			if (height(right.right) >= height(right.left))
				return new TreeNode(new TreeNode(left, key, value, right.left), right.key, right.value, right.right);
			var mid = right.left;
			return new TreeNode(new TreeNode(left, key, value, mid.left), mid.key, mid.value,
				new TreeNode(mid.right, right.key, right.value, right.right));
		}
		return new TreeNode(left, key, value, right);
	}
}

/** A node of a `BalancedTree`. **/
class TreeNode<K, V> {
	/** What comes before the key. **/
	public final left:TreeNode<K, V>;

	/** What comes after the key. **/
	public final right:TreeNode<K, V>;

	/** The key. **/
	public final key:K;

	/** Its value. **/
	public final value:V;

	/** The number of levels. **/
	public final height:Int;

	/** A node over two trees. **/
	public function new(left:TreeNode<K, V>, key:K, value:V, right:TreeNode<K, V>) {
		this.left = left;
		this.key = key;
		this.value = value;
		this.right = right;
		var a = left == null ? 0 : left.height;
		var b = right == null ? 0 : right.height;
		height = (a > b ? a : b) + 1;
	}

	/** The number of levels. **/
	public inline function get_height():Int
		return height;

	/** Text of the node and all below it. **/
	public function toString():String {
		var before = left == null ? "" : left.toString() + ", ";
		var after = right == null ? "" : ", " + right.toString();
		return before + Std.string(key) + " => " + Std.string(value) + after;
	}
}
