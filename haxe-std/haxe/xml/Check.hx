package haxe.xml;

/** What a text must be. **/
enum Filter {
	/** A number, as `Std.parseInt` reads it. **/
	FInt;

	/** `true`, `false`, `0` or `1`. **/
	FBool;

	/** One of these. **/
	FEnum(values:Array<String>);

	/** What the expression matches. **/
	FReg(matcher:EReg);
}

/** An attribute; it is required unless it has a default, which is added where it is missing. **/
enum Attrib {
	Att(name:String, ?filter:Filter, ?defvalue:String);
}

/** What nodes must be. Comments and blank texts count for nothing. **/
enum Rule {
	/** An element with these attributes and no others; without `childs`, one without content. **/
	RNode(name:String, ?attribs:Array<Attrib>, ?childs:Rule);

	/** Text. **/
	RData(?filter:Filter);

	/** Any number of what fits `rule`. **/
	RMulti(rule:Rule, ?atLeastOne:Bool);

	/** One of each, in this order only if `ordered`. **/
	RList(rules:Array<Rule>, ?ordered:Bool);

	/** One of these. **/
	RChoice(choices:Array<Rule>);

	/** One or none. **/
	ROptional(rule:Rule);
}

/** What becomes of a rule that has met a node. **/
private enum Outcome {
	/** The node fits; this is what must follow, if anything. **/
	Fits(rest:Null<Rule>);

	/** It does not; `path` leads from the node inwards to where it does not. **/
	Fails(path:Array<String>, message:String);
}

/**
	Checks XML against rules. What does not fit them is thrown as text.

	Nodes are met one by one, and each leaves what must still come, a rule again.
**/
class Check {
	/** Checks that a node fits a rule. **/
	public static function checkNode(x:Xml, r:Rule):Void
		require([x].iterator(), r);

	/** Checks that the nodes of a document fit a rule. **/
	public static function checkDocument(x:Xml, r:Rule):Void {
		if (x.nodeType != Document)
			throw "Document expected";
		require(x.iterator(), r);
	}

	static function require(nodes:Iterator<Xml>, rule:Rule):Void {
		switch meetAll(nodes, rule) {
			case Fits(_):
			case Fails([], message):
				throw message;
			case Fails(path, message):
				throw 'In ${path.join(".")}: $message';
		}
	}

	static function meetAll(nodes:Iterator<Xml>, rule:Null<Rule>):Outcome {
		for (node in nodes) {
			if (isNothing(node))
				continue;
			switch meet(rule, node) {
				case Fits(rest):
					rule = rest;
				case failed:
					return failed;
			}
		}
		final missing = missingIn(rule);
		return missing == null ? Fits(null) : Fails([], 'Missing $missing');
	}

	static function isNothing(node:Xml):Bool {
		return switch node.nodeType {
			case Comment: true;
			case PCData: StringTools.trim(node.nodeValue) == "";
			case _: false;
		}
	}

	static function meet(rule:Null<Rule>, node:Xml):Outcome {
		return switch rule {
			case null:
				unexpected(node);
			case RNode(name, attribs, childs):
				if (node.nodeType != Element || node.nodeName != name) wrong(node, rule); else meetElement(node, attribs ?? [], childs);
			case RData(filter):
				if (node.nodeType != PCData && node.nodeType != CData) wrong(node, rule); else if (accepts(filter,
					node.nodeValue)) Fits(null); else Fails([], 'invalid data format for ${node.nodeValue}');
			case RMulti(repeated, _):
				then(meet(repeated, node), [RMulti(repeated)]);
			case RList(rules, true):
				meetInOrder(rules, node);
			case RList(rules, _):
				meetInAnyOrder(rules, node);
			case RChoice(choices):
				meetOneOf(choices, node);
			case ROptional(inner):
				meet(inner, node);
		}
	}

	/** What must follow a node, and then `more`. **/
	static function then(outcome:Outcome, more:Array<Rule>):Outcome {
		return switch outcome {
			case Fits(null): Fits(more.length == 1 ? more[0] : RList(more, true));
			case Fits(rest): Fits(RList([rest].concat(more), true));
			case failed: failed;
		}
	}

	static function meetInOrder(rules:Array<Rule>, node:Xml):Outcome {
		for (i in 0...rules.length) {
			final met = then(meet(rules[i], node), rules.slice(i + 1));
			if (met.match(Fits(_)) || missingIn(rules[i]) != null)
				return met;
		}
		return unexpected(node);
	}

	static function meetInAnyOrder(rules:Array<Rule>, node:Xml):Outcome {
		var within:Null<Outcome> = null;
		for (i in 0...rules.length) {
			switch meet(rules[i], node) {
				case Fits(rest):
					final others = rules.slice(0, i).concat(rules.slice(i + 1));
					return Fits(RList(rest == null ? others : others.concat([rest])));
				case failed = Fails(path, _) if (path.length > 0):
					within ??= failed;
				case _:
			}
		}
		return within ?? unexpected(node);
	}

	static function meetOneOf(choices:Array<Rule>, node:Xml):Outcome {
		var first:Null<Outcome> = null;
		for (choice in choices) {
			final met = meet(choice, node);
			if (met.match(Fits(_)))
				return met;
			first ??= met;
		}
		return first ?? Fails([], "No choice possible");
	}

	static function meetElement(node:Xml, attribs:Array<Attrib>, childs:Null<Rule>):Outcome {
		final fault = attributeFault(node, attribs);
		if (fault != null)
			return Fails([node.nodeName], fault);
		return switch meetAll(node.iterator(), childs) {
			case Fails(path, message):
				Fails([node.nodeName].concat(path), message);
			case Fits(_):
				for (attrib in attribs)
					addDefault(node, attrib);
				Fits(null);
		}
	}

	static function attributeFault(node:Xml, attribs:Array<Attrib>):Null<String> {
		final known = new Array<String>();
		for (attrib in attribs) {
			switch attrib {
				case Att(name, filter, standard):
					known.push(name);
					final value = node.get(name);
					if (value == null && standard == null)
						return 'missing required attribute $name';
					if (value != null && !accepts(filter, value))
						return 'invalid attribute value for $name';
			}
		}
		for (name in node.attributes())
			if (!known.contains(name))
				return 'unexpected attribute $name';
		return null;
	}

	static function addDefault(node:Xml, attrib:Attrib):Void {
		switch attrib {
			case Att(name, _, standard):
				if (standard != null && !node.exists(name))
					node.set(name, standard);
		}
	}

	static function accepts(filter:Null<Filter>, text:String):Bool {
		return switch filter {
			case null: true;
			case FInt: Std.parseInt(text) != null;
			case FBool: ["true", "false", "0", "1"].contains(text);
			case FEnum(values): values.contains(text);
			case FReg(matcher): matcher.match(text);
		}
	}

	/** What a rule still wants, if it wants anything. **/
	static function missingIn(rule:Null<Rule>):Null<String> {
		return switch rule {
			case null | ROptional(_): null;
			case RNode(_) | RData(_): described(rule);
			case RMulti(repeated, atLeastOne): atLeastOne ? described(repeated) : null;
			case RList(rules, _): firstMissing(rules);
			case RChoice(choices): Lambda.exists(choices, choice -> missingIn(choice) == null) ? null : firstMissing(choices) ?? "choice";
		}
	}

	static function firstMissing(rules:Array<Rule>):Null<String> {
		for (rule in rules) {
			final missing = missingIn(rule);
			if (missing != null)
				return missing;
		}
		return null;
	}

	static function described(rule:Rule):String {
		return switch rule {
			case RNode(name, _): 'element $name';
			case RData(_): "data";
			case RMulti(inner, _) | ROptional(inner): described(inner);
			case RList(rules, _) | RChoice(rules): rules.length == 0 ? "nothing" : described(rules[0]);
		}
	}

	static function wrong(node:Xml, rule:Rule):Outcome {
		final wanted = rule.match(RNode(_)) ? 'expected ${described(rule)}' : '${described(rule)} expected';
		return Fails([], '${shown(node)} while $wanted');
	}

	static function unexpected(node:Xml):Outcome
		return Fails([], 'Unexpected ${shown(node)}');

	static function shown(node:Xml):String
		return node.nodeType == Element ? 'element ${node.nodeName}' : node.nodeValue;
}
