package haxe.ds;

/** Sorting of linked lists, which keeps the order of equal elements. **/
class ListSort {
	/** Sorts a list that is linked both ways; gives its new first element. **/
	public static inline function sort<T:{prev:T, next:T}>(list:T, cmp:T->T->Int):T {
		var all = [];
		var node = list;
		while (node != null) {
			all.push(node);
			node = node.next;
		}
		all.sort(cmp);
		for (i in 0...all.length) {
			all[i].prev = i == 0 ? null : all[i - 1];
			all[i].next = i == all.length - 1 ? null : all[i + 1];
		}
		return all.length == 0 ? null : all[0];
	}

	/** Sorts a list that is linked forwards; gives its new first element. **/
	public static inline function sortSingleLinked<T:{next:T}>(list:T, cmp:T->T->Int):T {
		var all = [];
		var node = list;
		while (node != null) {
			all.push(node);
			node = node.next;
		}
		all.sort(cmp);
		for (i in 0...all.length)
			all[i].next = i == all.length - 1 ? null : all[i + 1];
		return all.length == 0 ? null : all[0];
	}
}
