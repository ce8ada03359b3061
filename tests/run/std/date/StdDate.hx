class StdDate {
	static function main() {
		var d = new Date(2024, 1, 29, 13, 5, 9);
		trace(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getDay());
		trace(d.toString(), DateTools.format(d, "%Y-%m-%d %H:%M:%S|%d/%m/%y|%F|%T"));
		var e = Date.fromString("2020-12-31 23:59:59");
		trace(e.toString(), DateTools.delta(e, 1000).toString());
		trace(Date.fromString("2021-03-04").toString());
		trace(DateTools.getMonthDays(d), DateTools.days(1), DateTools.hours(2));
		trace(Date.fromTime(d.getTime()).toString() == d.toString(), Date.now().getTime() > 1.6e12);
		trace(new Date(2024, 0, 31, 25, 61, 61).toString());
	}
}
