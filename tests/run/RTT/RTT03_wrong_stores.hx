// A variable set by name takes what its type takes, and throws for other values.
interface Named {
	function name():String;
}

class Animal implements Named {
	public function new() {}

	public function name()
		return "animal";
}

class Dog extends Animal {
	override public function name()
		return "dog";
}

class Stone {
	public var weight = 2.5;

	public function new() {}
}

enum Color {
	Red;
	Mixed(share:Int);
}

enum Fruit {
	Pear(text:String);
}

class Cage<T> {
	public var animal:Animal = new Animal();
	public var named:Named = new Animal();
	public var text = "text";
	public var numbers = [1, 2];
	public var color = Red;
	public var twice = (x:Int) -> x * 2;
	public var any:{weight:Float} = {weight: 1};
	public var type:Class<Animal> = Animal;
	public var item:T;

	public static var shared:Animal = new Animal();

	public dynamic function speak(x:Int):String
		return 'says $x';

	public function new(item:T)
		this.item = item;

	public function show() {
		final share = switch color {
			case Red: 0;
			case Mixed(share): share;
		}
		return [
			animal?.name(),
			named?.name(),
			text,
			'${numbers[0]}',
			'$share',
			'${twice(4)}',
			'${any.weight}',
			Type.getClassName(type),
			speak(1),
			shared.name()
		].join(" ");
	}
}

class RTT03_wrong_stores {
	static function set(object:Dynamic, name:String, value:Dynamic) {
		try {
			Reflect.setField(object, name, value);
		} catch (e) {
			Sys.println('$name throws');
		}
	}

	static function main() {
		final cage = new Cage(new Dog());
		final wrong:Array<Dynamic> = [new Stone(), "other", Pear("x"), 7, Stone];
		for (name in ["animal", "named", "numbers", "color", "twice", "speak"])
			for (value in wrong)
				set(cage, name, value);
		set(cage, "text", new Stone());
		set(cage, "twice", "no function");
		set(Cage, "shared", new Stone());
		Sys.println(cage.show());

		set(cage, "animal", new Dog());
		set(cage, "named", new Dog());
		set(cage, "text", "new");
		set(cage, "numbers", [5]);
		set(cage, "color", Mixed(3));
		set(cage, "twice", (x:Dynamic) -> x + 100);
		set(cage, "any", new Stone());
		set(cage, "type", Dog);
		set(cage, "speak", (x:Dynamic) -> 'barks $x');
		set(Cage, "shared", new Dog());
		Sys.println(cage.show());

		set(cage, "animal", null);
		set(cage, "named", null);
		Sys.println(cage.show());

		// The same by a site that is run again and again.
		final seen:Dynamic = cage;
		final values:Array<Dynamic> = [new Dog(), new Animal(), new Stone(), new Dog(), "text"];
		for (value in values) {
			try {
				seen.animal = value;
				Sys.println(cage.animal.name());
			} catch (e)
				Sys.println("throws");
		}
	}
}
