package ast;

/** What stands inside of lines. **/
enum Inline {
	Text(text:String);
	Code(text:String);
	Emphasis(content:Array<Inline>);
	Strong(content:Array<Inline>);
	Strike(content:Array<Inline>);
	Link(content:Array<Inline>, target:Target);
	Image(content:Array<Inline>, target:Target);
	Note(number:Int);
	Html(text:String);
	Break;
	SoftBreak;
}

/** Where a link leads. **/
typedef Target = {
	final url:String;
	final ?title:String;
}
