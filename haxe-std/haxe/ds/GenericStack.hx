package haxe.ds;

/** An element of a `GenericStack`. **/
class GenericCell<T> {
	/** The element. **/
	public var elt:T;

	/** What is below it. **/
	public var next:GenericCell<T>;

	/** An element over others. **/
	public function new(elt:T, next:GenericCell<T>) {
		this.elt = elt;
		this.next = next;
	}
}

/** A stack: the last element added comes first. **/
class GenericStack<T> {
	/** The top, or null. **/
	public var head:GenericCell<T>;

	/** An empty stack. **/
	public function new() {}

	/** Puts an element on top. **/
	public inline function add(item:T):Void
		head = new GenericCell<T>(item, head);

	/** The element on top, or null. **/
	public inline function first():Null<T>
		return head == null ? null : head.elt;

	/** Removes the element on top and gives it, or null. **/
	public inline function pop():Null<T> {
		var cell = head;
		if (cell == null)
			return null;
		head = cell.next;
		return cell.elt;
	}

	/** True if there are no elements. **/
	public inline function isEmpty():Bool
		return head == null;

	/** Removes the first element equal to `v`; true if there was one. **/
	public function remove(v:T):Bool {
		var before:GenericCell<T> = null;
		var cell = head;
		while (cell != null) {
			if (cell.elt == v) {
				if (before == null)
					head = cell.next;
				else
					before.next = cell.next;
				return true;
			}
			before = cell;
			cell = cell.next;
		}
		return false;
	}

	/** Iterates over the elements, from the top. **/
	public function iterator():Iterator<T> {
		var cell = head;
		return {
			hasNext: () -> cell != null,
			next: () -> {
				var item = cell.elt;
				cell = cell.next;
				return item;
			}
		};
	}

	/** The elements in braces, from the top. **/
	public function toString():String {
		var parts = [];
		var cell = head;
		while (cell != null) {
			parts.push(cell.elt);
			cell = cell.next;
		}
		return "{" + parts.join(",") + "}";
	}
}
