//# flags: -D flag -D name=value -D level=3
class MOD07_conditional {
	static function main() {
		#if flag
		trace("flag");
		#else
		trace("no flag");
		#end
		#if (flag && !missing)
		trace("and not");
		#elseif flag
		trace("elseif");
		#end
		#if (level >= 3 && level < 4)
		trace("level");
		#end
		#if (haxe_ver >= 4.2)
		trace("version");
		#end
		#if (haxe >= version("4.3.0"))
		trace("semver");
		#end
		#if missing
		syntax error here }}}
		#if nested
		#else
		#end
		#end
		var x = #if flag 1 #else 2 #end;
		trace(x #if flag , "extra" #end);
		#if (name == "value")
		trace("named");
		#end
		#if (missing || (flag && (!missing)))
		trace("parens");
		#end
	}
}
