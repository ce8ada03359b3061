class TYP06_undecided {
	static function main() {
		var d:Dynamic = {n: 4, f: function(a, ?b) return a};
		var n = d.n;
		n = 1;
		n = "text"; //~ ERROR String should be Int
		var f = d.f;
		f(2);
		f(2, "b"); //~ ERROR Too many arguments
		final list = [d.n, 1];
		list.push("text"); //~ ERROR String should be Int
		var s = d.n ? d.n : "text";
		s.nope(); //~ ERROR String has no field nope
	}
}
