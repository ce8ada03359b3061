// Type arguments may vary between an abstract and what it is over, however deep.
import haxe.ds.Option;

abstract Name(String) to String {
	public function new(text:String)
		this = text;
}

abstract Names(Array<Name>) to Array<Name> {
	public function new(list)
		this = list;
}

class Person {
	public var name:Name;

	public function new(name)
		this.name = new Name(name);
}

typedef Named = {var name(default, null):String;}

class Main {
	static function main() {
		var nested:Option<Array<Array<Name>>> = Some([[new Name("a")], [new Name("b"), new Name("c")]]);
		var plain:Option<Array<Array<String>>> = nested;
		switch plain {
			case Some(lists):
				trace(lists.map(list -> list.join("+")).join(" "));
			case None:
		}
		var field:{list:Option<Array<Name>>} = {list: Some([new Name("d")])};
		var plainField:{list:Option<Array<String>>} = field;
		trace(plainField.list.getParameters()[0][0].toUpperCase());
		var names = new Names([new Name("e")]);
		var texts:Array<String> = names;
		trace(texts[0] + texts.length);
		var named:Named = new Person("f");
		trace(named.name.length);
		var structures:Array<Option<{name:Name}>> = [Some({name: new Name("g")})];
		var plainStructures:Array<Option<{name:String}>> = structures;
		trace(switch plainStructures[0] {
			case Some({name: text}): text + "!";
			case None: "";
		});
	}
}
