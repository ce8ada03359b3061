private private final class Repeated {}

class MOD07_second_else {
	static function main() {
		#if never
		trace("if");
		#else
		trace("first else");
		#else
		trace("second else");
		#elseif sys
		trace("elseif");
		#end
		#if sys
		trace("if");
		#elseif sys
		trace("elseif");
		#else
		trace("else");
		#elseif sys
		trace("elseif");
		#end
	}
}
