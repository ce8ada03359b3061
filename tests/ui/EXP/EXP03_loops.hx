class EXP03_loops {
	static function main() {
		break; //~ ERROR Break outside loop
		continue; //~ ERROR Continue outside loop
		while (1) {} //~ ERROR Int should be Bool
		for (x in 5) {} //~ ERROR Int has no field iterator
		for (k => v in 1...2) {} //~ ERROR Int has no field key //~ ERROR Int has no field value
		if ("x") {} //~ ERROR String should be Bool
		for (i in 1..."x") {} //~ ERROR String should be Int
		!5; //~ ERROR Int should be Bool
		var f = () -> break; //~ ERROR Break outside loop
	}
}
