package haxe.ds;

/** A singly linked list. **/
class List<T> {
	var head:ListNode<T>;
	var tail:ListNode<T>;

	/** The number of elements. **/
	public var length(default, null):Int;

	/** An empty list. **/
	public function new() {
		length = 0;
	}

	/** Adds an element at the end. **/
	public function add(item:T):Void {
		var node = new ListNode(item, null);
		if (head == null)
			head = node;
		else
			tail.next = node;
		tail = node;
		length++;
	}

	/** Adds an element at the start. **/
	public function push(item:T):Void {
		head = new ListNode(item, head);
		if (tail == null)
			tail = head;
		length++;
	}

	/** The first element, or null. **/
	public function first():Null<T>
		return head == null ? null : head.item;

	/** The last element, or null. **/
	public function last():Null<T>
		return tail == null ? null : tail.item;

	/** Removes the first element and gives it, or null. **/
	public function pop():Null<T> {
		if (head == null)
			return null;
		var item = head.item;
		head = head.next;
		if (head == null)
			tail = null;
		length--;
		return item;
	}

	/** True if there are no elements. **/
	public function isEmpty():Bool
		return head == null;

	/** Removes all elements. **/
	public function clear():Void {
		head = null;
		tail = null;
		length = 0;
	}

	/** Removes the first element equal to `v`; true if there was one. **/
	public function remove(v:T):Bool {
		var before:ListNode<T> = null;
		var node = head;
		while (node != null) {
			if (node.item == v) {
				if (before == null)
					head = node.next;
				else
					before.next = node.next;
				if (tail == node)
					tail = before;
				length--;
				return true;
			}
			before = node;
			node = node.next;
		}
		return false;
	}

	/** Iterates over the elements. **/
	public inline function iterator():ListIterator<T>
		return new ListIterator<T>(head);

	/** Iterates over positions and elements. **/
	@:runtime public inline function keyValueIterator():ListKeyValueIterator<T>
		return new ListKeyValueIterator(head);

	/** The elements in braces. **/
	public function toString():String
		return "{" + join(", ") + "}";

	/** The text of all elements with `sep` between them. **/
	public function join(sep:String):String {
		var buf = new StringBuf();
		var node = head;
		while (node != null) {
			buf.add(Std.string(node.item));
			node = node.next;
			if (node != null)
				buf.add(sep);
		}
		return buf.toString();
	}

	/** A new list of the elements for which `f` is true. **/
	public function filter(f:T->Bool):List<T> {
		var result = new List<T>();
		for (x in this)
			if (f(x))
				result.add(x);
		return result;
	}

	/** A new list of the results of `f` for all elements. **/
	public function map<X>(f:T->X):List<X> {
		var result = new List<X>();
		for (x in this)
			result.add(f(x));
		return result;
	}
}

private class ListNode<T> {
	public final item:T;
	public var next:ListNode<T>;

	public function new(item:T, next:ListNode<T>) {
		this.item = item;
		this.next = next;
	}
}

private class ListIterator<T> {
	var node:ListNode<T>;

	public inline function new(head:ListNode<T>)
		node = head;

	public inline function hasNext():Bool
		return node != null;

	public inline function next():T {
		var item = node.item;
		node = node.next;
		return item;
	}
}

private class ListKeyValueIterator<T> {
	var index:Int = 0;
	var node:ListNode<T>;

	public inline function new(head:ListNode<T>)
		node = head;

	public inline function hasNext():Bool
		return node != null;

	public inline function next():{key:Int, value:T} {
		var item = node.item;
		node = node.next;
		return {value: item, key: index++};
	}
}
