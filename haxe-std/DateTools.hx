/** More functions on dates. **/
class DateTools {
	static final DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
	static final MONTHS = [
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
	];
	static final DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

	/** The date as `f` says, with the codes of C's `strftime`: `%Y-%m-%d %H:%M:%S` and so on. **/
	public static function format(d:Date, f:String):String {
		var buf = new StringBuf();
		var i = 0;
		while (i < f.length) {
			var percent = f.indexOf("%", i);
			if (percent < 0) {
				buf.addSub(f, i);
				break;
			}
			buf.addSub(f, i, percent - i);
			buf.add(formatCode(d, f.charAt(percent + 1)));
			i = percent + 2;
		}
		return buf.toString();
	}

	static function pad(n:Int, ?with:String):String
		return StringTools.lpad(Std.string(n), with == null ? "0" : with, 2);

	static function hour12(d:Date):Int
		return (d.getHours() + 11) % 12 + 1;

	static function formatCode(d:Date, code:String):String {
		return switch code {
			case "%": "%";
			case "a": DAYS[d.getDay()].substr(0, 3);
			case "A": DAYS[d.getDay()];
			case "b", "h": MONTHS[d.getMonth()].substr(0, 3);
			case "B": MONTHS[d.getMonth()];
			case "C": pad(Std.int(d.getFullYear() / 100));
			case "d": pad(d.getDate());
			case "D": format(d, "%m/%d/%y");
			case "e": Std.string(d.getDate());
			case "F": format(d, "%Y-%m-%d");
			case "H": pad(d.getHours());
			case "k": pad(d.getHours(), " ");
			case "I": pad(hour12(d));
			case "l": pad(hour12(d), " ");
			case "m": pad(d.getMonth() + 1);
			case "M": pad(d.getMinutes());
			case "n": "\n";
			case "p": d.getHours() < 12 ? "AM" : "PM";
			case "r": format(d, "%I:%M:%S %p");
			case "R": format(d, "%H:%M");
			case "s": Std.string(Math.ffloor(d.getTime() / 1000));
			case "S": pad(d.getSeconds());
			case "t": "\t";
			case "T": format(d, "%H:%M:%S");
			case "u": Std.string(d.getDay() == 0 ? 7 : d.getDay());
			case "w": Std.string(d.getDay());
			case "y": pad(d.getFullYear() % 100);
			case "Y": Std.string(d.getFullYear());
			default: throw new haxe.exceptions.NotImplementedException("Date.format %" + code + "- not implemented yet.");
		}
	}

	/** The moment `t` milliseconds after `d`. **/
	public static inline function delta(d:Date, t:Float):Date
		return Date.fromTime(d.getTime() + t);

	/** How many days the month of `d` has. **/
	public static function getMonthDays(d:Date):Int {
		var month = d.getMonth(), year = d.getFullYear();
		var isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		return month == 1 && isLeap ? 29 : DAYS_OF_MONTH[month];
	}

	/** Seconds in milliseconds. **/
	public static inline function seconds(n:Float):Float
		return n * 1000;

	/** Minutes in milliseconds. **/
	public static inline function minutes(n:Float):Float
		return n * 60000;

	/** Hours in milliseconds. **/
	public static inline function hours(n:Float):Float
		return n * 3600000;

	/** Days in milliseconds. **/
	public static inline function days(n:Float):Float
		return n * 86400000;

	/** Milliseconds taken apart. **/
	public static function parse(t:Float):{
		ms:Float,
		seconds:Int,
		minutes:Int,
		hours:Int,
		days:Int
	} {
		var s = t / 1000, m = s / 60, h = m / 60;
		return {
			ms: t % 1000,
			seconds: Std.int(s % 60),
			minutes: Std.int(m % 60),
			hours: Std.int(h % 24),
			days: Std.int(h / 24)
		};
	}

	/** The milliseconds that `parse` took apart. **/
	public static function make(o:{
		ms:Float,
		seconds:Int,
		minutes:Int,
		hours:Int,
		days:Int
	}):Float
		return o.ms + 1000.0 * (o.seconds + 60.0 * (o.minutes + 60.0 * (o.hours + 24.0 * o.days)));

	/** Milliseconds from 1970 to a moment in UTC. **/
	public static function makeUtc(year:Int, month:Int, day:Int, hour:Int, min:Int, sec:Int):Float
		return Date.seconds(year, month, day, hour, min, sec) * 1000;
}
