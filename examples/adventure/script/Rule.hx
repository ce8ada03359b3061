package script;

/** Effects of a verb on the item or in the room that has the rule. **/
typedef Rule = {
	final verb:String;
	final ?with:String;
	final when:Condition;
	final effects:Array<Effect>;
}
