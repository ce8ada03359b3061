package script;

enum Comparison {
	Less;
	Equal;
	More;
}

/** What must hold for a rule, an exit or an event. **/
enum Condition {
	Always;
	Carries(item:String);
	Present(item:String);
	IsIn(room:String);
	Inside(item:String, container:String);
	Flag(name:String, comparison:Comparison, value:Int);
	Not(condition:Condition);
	All(conditions:Array<Condition>);
	Any(conditions:Array<Condition>);
}
