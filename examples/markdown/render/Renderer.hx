package render;

import ast.Document;

/** Makes text of a document. **/
interface Renderer {
	final extension:String;
	function render(document:Document):String;
}
