class ITR01_protocols_half {
	public function new() {}

	public function hasNext()
		return true;
}

class ITR01_protocols {
	static function main() {
		for (x in new ITR01_protocols_half()) {} //~ ERROR ITR01_protocols_half has no field iterator
		for (c in "s") {} //~ ERROR String has no field iterator
		for (i => c in "s") {} //~ ERROR String has no field keyValueIterator
		for (k => v in [1].iterator()) {} //~ ERROR Int has no field key //~ ERROR Int has no field value
		var i:Iterable<Int> = 5; //~ ERROR Int should be Iterable<Int>
		var j:Iterator<String> = [1].iterator(); //~ ERROR Int should be String
		for (x in (null : Dynamic)) {} //~ ERROR You can't iterate on a Dynamic value, please specify Iterator or Iterable
		for (x in (null : Null<Dynamic>)) {} //~ ERROR You can't iterate on a Dynamic value, please specify Iterator or Iterable
	}
}
