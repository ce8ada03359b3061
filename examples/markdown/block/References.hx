package block;

import ast.Inline.Target;

using StringTools;

/** Definitions that links refer to by name, whatever the case and the spaces of the name. **/
class References {
	static final definition = ~/^ {0,3}\[([^\]^][^\]]*)\]:\s*(?:<([^>]*)>|(\S+))(?:\s+(?:"([^"]*)"|'([^']*)'|\(([^)]*)\)))?\s*$/;
	static final spaces = ~/\s+/g;

	final targets:Map<String, Target> = [];
	final used:Map<String, Int> = [];

	public function new() {}

	/** Takes the line if it is a definition; the first of several for a name counts. **/
	public function define(line:Line):Bool {
		if (!definition.match(line))
			return false;
		final name = normalize(definition.matched(1));
		final title = definition.matched(4) ?? definition.matched(5) ?? definition.matched(6);
		if (!targets.exists(name))
			targets.set(name, {url: definition.matched(2) ?? definition.matched(3), title: title});
		return true;
	}

	public function find(name:String):Null<Target> {
		final key = normalize(name);
		final target = targets[key];
		if (target != null)
			used[key] = (used[key] ?? 0) + 1;
		return target;
	}

	public function unused():Array<String> {
		final names = [for (name in targets.keys()) if (!used.exists(name)) name];
		names.sort(Reflect.compare);
		return names;
	}

	public static function normalize(name:String):String
		return spaces.replace(name.trim(), " ").toLowerCase();
}
