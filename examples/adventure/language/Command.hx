package language;

import world.Direction;

/** The verbs that the engine itself knows; others exist only in rules. **/
enum abstract Verb(String) from String to String {
	var Look = "look";
	var Examine = "examine";
	var Take = "take";
	var Drop = "drop";
	var Put = "put";
	var Open = "open";
	var Close = "close";
	var Light = "light";
	var Extinguish = "extinguish";
	var Read = "read";
	var Give = "give";
	var Talk = "talk";
	var Use = "use";
	var Wait = "wait";
	var Inventory = "inventory";
}

/** The words that mean an item, as "rusty key". **/
typedef NounPhrase = Array<String>;

enum Objects {
	None;
	Some(phrases:Array<NounPhrase>);
	Everything(except:Array<NounPhrase>);
	It;
}

enum Command {
	Walk(direction:Direction);
	Act(verb:Verb, objects:Objects, second:Null<NounPhrase>);
	Meta(request:Request);
}

/** What is about the game and not in it. **/
enum Request {
	Save(slot:String);
	Load(slot:String);
	Forget(slot:String);
	Undo;
	Again;
	Score;
	Help;
	Quit;
}
