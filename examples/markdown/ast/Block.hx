package ast;

/** What stands in lines of its own. **/
enum Block {
	Heading(level:Int, content:Array<Inline>);
	Paragraph(content:Array<Inline>);
	Code(text:String, info:String);
	Quote(blocks:Array<Block>);
	List(list:ListBlock);
	Table(table:TableBlock);
	Html(text:String);
	Rule;
}

enum ListKind {
	Bullets(mark:String);
	Numbers(start:Int, delimiter:String);
}

@:structInit
class ListBlock {
	public final kind:ListKind;
	public final items:Array<ListItem>;
	/** Whether paragraphs of items are shown without space between them. **/
	public final tight:Bool;
}

@:structInit
class ListItem {
	public final blocks:Array<Block>;
	/** For items of task lists, whether the task is done. **/
	public final done:Null<Bool> = null;
}

enum abstract Alignment(String) to String {
	var Start = "left";
	var Middle = "center";
	var End = "right";
	var Unset = "";
}

typedef Cell = Array<Inline>;

@:structInit
class TableBlock {
	public final alignments:Array<Alignment>;
	public final head:Array<Cell>;
	public final rows:Array<Array<Cell>>;
}
