// The result type of a `@:generic` function that constructs its parameter is inferred for each use.
class Box {
	public final text:String;

	public function new(text)
		this.text = text;
}

class Main {
	@:generic static function extended<A:haxe.Constraints.Constructible<String->Void>, B:Array<A>>(list:B) {
		var made = new A("made");
		list.push(made);
		return list;
	}

	@:generic static function pair<T:haxe.Constraints.Constructible<String->Void>>(name:String, ?first:T) {
		var second = new T(name);
		return {first: first, second: second};
	}

	static function main() {
		var texts = extended(["a", "b"]);
		trace(texts[2].length + texts.join(" "));
		var boxes = extended([new Box("c")]);
		trace(boxes[1].text + boxes.length);
		trace(pair("x", new Box("y")).first.text);
		trace(pair("x", new Box("y")).second.text);
		trace(pair("x", "z").second.toUpperCase());
	}
}
