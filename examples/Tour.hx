// A tour of the language: a small order book with a text report. Compile it with
//     rayzorc compile examples/Tour.hx --mode aot -o tour
import haxe.Json;
import haxe.ds.Option;

using Lambda;
using StringTools;

/** What can be bought. **/
enum Item {
	Book(title:String, pages:Int);
	Music(title:String, minutes:Float);
	Voucher(value:Money);
}

/** Whole cents behind the face of a number: costs nothing at run time. **/
abstract Money(Int) {
	public inline function new(cents:Int)
		this = cents;

	@:from static inline function ofFloat(value:Float):Money
		return new Money(Math.round(value * 100));

	@:op(A + B) static inline function add(a:Money, b:Money):Money
		return new Money(a.cents() + b.cents());

	@:op(A * B) @:commutative static inline function scale(a:Money, n:Int):Money
		return new Money(a.cents() * n);

	@:op(A > B) static inline function greater(a:Money, b:Money):Bool
		return a.cents() > b.cents();

	public inline function cents():Int
		return this;

	@:to public function toString():String
		return '${Std.int(this / 100)}.${Std.string(this % 100).lpad("0", 2)}';
}

enum abstract Status(String) to String {
	var Open = "open";
	var Shipped = "shipped";
}

interface Priced {
	function total():Money;
}

class Line implements Priced {
	public final item:Item;
	public final count:Int;

	public function new(item:Item, count = 1) {
		this.item = item;
		this.count = count;
	}

	public function total():Money
		return price(item) * count;

	public static function price(item:Item):Money
		return switch item {
			case Book(_, pages) if (pages > 500): 29.9;
			case Book(_, pages): 5 + pages * 0.03;
			case Music(_, minutes): minutes * 0.25;
			case Voucher(value): value;
		}

	public static function name(item:Item):String
		return switch item {
			case Book(title, _) | Music(title, _): title;
			case Voucher(value): 'voucher over $value';
		}
}

class OrderError extends haxe.Exception {
	public final customer:String;

	public function new(customer:String, message:String) {
		super(message);
		this.customer = customer;
	}
}

class Order implements Priced {
	public final customer:String;
	public var status(default, null):Status = Open;
	public var size(get, never):Int;

	final lines:Array<Line> = [];

	public function new(customer:String)
		this.customer = customer;

	function get_size():Int
		return lines.fold((line, n) -> n + line.count, 0);

	public function add(item:Item, count = 1):Order {
		if (status == Shipped)
			throw new OrderError(customer, "already shipped");
		lines.push(new Line(item, count));
		return this;
	}

	public function total():Money {
		var sum = new Money(0);
		for (line in lines)
			sum += line.total();
		return sum;
	}

	public function ship():Void {
		if (lines.length == 0)
			throw new OrderError(customer, "nothing to ship");
		status = Shipped;
	}

	public function dearest():Option<Line>
		return if (lines.empty()) None else Some(lines.fold((a, b) -> a.total() > b.total() ? a : b, lines[0]));

	public function rows():Array<String>
		return [for (i => line in lines) '  ${i + 1}. ${Line.name(line.item).rpad(" ", 24)} ${line.count} x ${Line.price(line.item)}'];
}

class Tour {
	static function main() {
		var orders = [
			new Order("Ada").add(Book("Analytical Engines", 620)).add(Music("Études", 62.5), 2),
			new Order("Grace").add(Voucher(15)).add(Book("Compilers", 310), 3),
			new Order("Nobody")
		];
		report(orders);
		ship(orders);
		words("the quick brown fox jumps over the lazy dog and the cat");
		json(orders);
		numbers();
	}

	static function report(orders:Array<Order>) {
		for (order in orders) {
			Sys.println('${order.customer}: ${order.size} pieces, ${order.total()}');
			for (row in order.rows())
				Sys.println(row);
			var dearest = switch order.dearest() {
				case Some(line): Line.name(line.item);
				case None: "-";
			}
			Sys.println('  dearest: $dearest');
		}
	}

	static function ship(orders:Array<Order>) {
		for (order in orders)
			try {
				order.ship();
				order.add(Music("Encore", 4));
			} catch (e:OrderError)
				Sys.println('${e.customer} (${(order.status : String)}): ${e.message}');
	}

	static function words(text:String) {
		var counts = new Map<String, Int>();
		for (word in text.split(" "))
			counts[word] = (counts[word] ?? 0) + 1;
		var byCount = [for (word => n in counts) {word: word, n: n}];
		byCount.sort((a, b) -> a.n != b.n ? b.n - a.n : Reflect.compare(a.word, b.word));
		Sys.println(byCount.slice(0, 3).map(c -> '${c.word}:${c.n}').join(" "));
	}

	static function json(orders:Array<Order>) {
		var text = Json.stringify([for (o in orders) {customer: o.customer, cents: o.total().cents()}]);
		Sys.println(text);
		var back:Array<{customer:String, cents:Int}> = Json.parse(text);
		Sys.println(back.filter(o -> o.cents > 0).map(o -> o.customer));
	}

	static function numbers() {
		var date = ~/(\d{4})-(\d{2})-(\d{2})/;
		if (date.match("released on 2024-02-29"))
			Sys.println([for (i in 1...4) date.matched(i)].join("/"));
		var fib = {a: 0, b: 1};
		var list = [while (fib.a < 100) {
			var a = fib.a;
			fib = {a: fib.b, b: a + fib.b};
			a;
		}];
		Sys.println(list);
		var makers = [for (k in 1...4) (x:Int) -> x * k];
		Sys.println(makers.map(f -> f(7)));
	}
}
