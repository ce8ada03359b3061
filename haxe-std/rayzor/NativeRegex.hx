package rayzor;

import haxe.Int64;

/** Compiled regular expressions. **/
extern class NativeRegex {
	/** Compiles a pattern, once for each pattern and flags; throws if it is not valid. **/
	@:rt("regex.new") static function make(pattern:String, flags:String):Int64;

	/** The number of groups, the whole match included. **/
	@:rt("regex.groups") static function groups(regex:Int64):Int;

	/** Searches `s` from `pos` to before `end`; puts start and end of each group, or -1, into `places`. **/
	@:rt("regex.search") static function search(regex:Int64, s:String, pos:Int, end:Int, places:Store<Int>):Bool;
}
