package block;

import ast.Block;

/** Footnotes, numbered in the order in which the text refers to them. **/
class Notes {
	final definitions:Map<String, Array<Line>> = [];
	final numbers:Map<String, Int> = [];
	final order:Array<String> = [];

	public function new() {}

	public function define(name:String, lines:Array<Line>)
		definitions[name] = lines;

	public function number(name:String):Null<Int> {
		if (!definitions.exists(name))
			return null;
		if (!numbers.exists(name))
			numbers[name] = order.push(name);
		return numbers[name];
	}

	/** The notes that were referred to; parsing one may add others. **/
	public function parse(parser:Array<Line>->Array<Block>):Array<Array<Block>> {
		final parsed = [];
		while (parsed.length < order.length)
			parsed.push(parser(definitions[order[parsed.length]]));
		return parsed;
	}
}
