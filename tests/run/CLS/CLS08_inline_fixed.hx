/** Inline variables whose values are fixed, though not all are literals. **/
enum CLS08_enum {
	First;
	Second(v:Int);
}

class CLS08_inline_fixed {
	static inline var CTOR = First;
	static inline var CLASS = CLS08_inline_fixed;
	static inline var TEXT = "a" + 1.5;
	static inline var CHOSEN = null ?? 3;
	static inline final NEXT = CHOSEN + 1;
	static final early = describe();

	static function describe()
		return '$CTOR $TEXT $CHOSEN';

	static function main() {
		trace(early);
		trace(CTOR == First, Type.getClassName(CLASS), TEXT.length, CHOSEN, NEXT);
		trace(switch CTOR {
			case First: "first";
			case Second(_): "second";
		});
	}
}
