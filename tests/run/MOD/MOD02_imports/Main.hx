import lib.Util as U;
import lib.Util.double;
import lib.Util.*;
import lib.Kind;
import lib.Kind.*;
import lib.other.*;
import lib.Util.triple in three;

class Main {
	static function main() {
		trace(U.double(2), double(3), NAME, three(4));
		trace(Second, First);
		trace(new Thing().v);
		var k:Kind = First;
		trace(k == Kind.First);
	}
}
