package script;

/** What a rule or an event does. **/
enum Effect {
	Say(text:String);
	Set(flag:String, value:Int);
	Add(flag:String, amount:Int);
	Move(item:String, place:Target);
	Go(room:String);
	Score(points:Int);
	/** Does the one or the other. **/
	If(condition:Condition, then:Array<Effect>, otherwise:Array<Effect>);
	/** Says one of these, another one each time. **/
	Cycle(name:String, texts:Array<String>);
	End(text:String, won:Bool);
}

enum Target {
	Here;
	Player;
	Away;
	Room(id:String);
	Within(item:String);
}
