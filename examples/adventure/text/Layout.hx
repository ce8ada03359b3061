package text;

using StringTools;

/** Fits paragraphs into lines of a width. **/
class Layout {
	public final width:Int;

	public function new(width = 72)
		this.width = width;

	public function format(text:String):String
		return [for (paragraph in text.split("\n")) wrap(paragraph)].join("\n");

	/** Two columns with dots between them. **/
	public function entry(left:String, right:String):String
		return left.rpad(".", width - right.length) + right;

	public function heading(text:String):String
		return text + "\n" + "".rpad("-", text.length);

	function wrap(paragraph:String):String {
		final indent = paragraph.length - paragraph.ltrim().length;
		final margin = "".lpad(" ", indent);
		final lines = [];
		var line = new StringBuf();
		for (word in paragraph.ltrim().split(" ")) {
			if (line.length > 0 && indent + line.length + 1 + word.length > width) {
				lines.push(margin + line.toString());
				line = new StringBuf();
			}
			if (line.length > 0)
				line.addChar(" ".code);
			line.add(word);
		}
		lines.push(margin + line.toString());
		return lines.join("\n");
	}
}
