/** A moment, shown in local time. Months count from 0, days of the month from 1, days of the week from 0 for Sunday. **/
class Date {
	/** Milliseconds since 1970 began in UTC. **/
	var time:Float;

	/** A moment by local time; values out of their ranges carry over. **/
	public function new(year:Int, month:Int, day:Int, hour:Int, min:Int, sec:Int):Void
		time = ofLocal(seconds(year, month, day, hour, min, sec)) * 1000.0;

	/** Milliseconds since 1970 began in UTC. **/
	public function getTime():Float
		return time;

	/** The hour, 0 to 23. **/
	public function getHours():Int
		return hoursOf(local());

	/** The minute. **/
	public function getMinutes():Int
		return minutesOf(local());

	/** The second. **/
	public function getSeconds():Int
		return secondsOf(local());

	/** The year. **/
	public function getFullYear():Int
		return civil(local()).year;

	/** The month, from 0. **/
	public function getMonth():Int
		return civil(local()).month;

	/** The day of the month, from 1. **/
	public function getDate():Int
		return civil(local()).day;

	/** The day of the week, from 0 for Sunday. **/
	public function getDay():Int
		return weekday(local());

	/** The hour in UTC. **/
	public function getUTCHours():Int
		return hoursOf(utc());

	/** The minute in UTC. **/
	public function getUTCMinutes():Int
		return minutesOf(utc());

	/** The second in UTC. **/
	public function getUTCSeconds():Int
		return secondsOf(utc());

	/** The year in UTC. **/
	public function getUTCFullYear():Int
		return civil(utc()).year;

	/** The month in UTC, from 0. **/
	public function getUTCMonth():Int
		return civil(utc()).month;

	/** The day of the month in UTC, from 1. **/
	public function getUTCDate():Int
		return civil(utc()).day;

	/** The day of the week in UTC, from 0 for Sunday. **/
	public function getUTCDay():Int
		return weekday(utc());

	/** Minutes that UTC is ahead of local time. **/
	public function getTimezoneOffset():Int
		return -Std.int(offset(utc()) / 60);

	/** `YYYY-MM-DD hh:mm:ss` in local time. **/
	public function toString():String {
		var t = local();
		var date = civil(t);
		return pad(date.year, 4) + "-" + pad(date.month + 1, 2) + "-" + pad(date.day, 2) + " " + pad(hoursOf(t), 2) + ":"
			+ pad(minutesOf(t), 2) + ":" + pad(secondsOf(t), 2);
	}

	/** The present moment. **/
	public static function now():Date
		return fromTime(Math.ffloor(Sys.time() * 1000));

	/** The moment so many milliseconds after 1970 began in UTC. **/
	public static function fromTime(t:Float):Date {
		var date = new Date(1970, 0, 1, 0, 0, 0);
		date.time = t;
		return date;
	}

	/** A moment from `YYYY-MM-DD hh:mm:ss` or `YYYY-MM-DD` in local time, or `hh:mm:ss` since 1970 began in UTC. **/
	public static function fromString(s:String):Date {
		var full = ~/^(\d+)-(\d+)-(\d+)(?: (\d+):(\d+):(\d+))?$/;
		var short = ~/^(\d+):(\d+):(\d+)$/;
		inline function number(r:EReg, group:Int):Int {
			var text = r.matched(group);
			return text == null ? 0 : Std.parseInt(text);
		}
		if (full.match(s))
			return new Date(number(full, 1), number(full, 2) - 1, number(full, 3), number(full, 4), number(full, 5), number(full, 6));
		if (short.match(s))
			return fromTime((number(short, 1) * 3600.0 + number(short, 2) * 60 + number(short, 3)) * 1000);
		throw "Invalid date format : " + s;
	}

	inline function utc():Float
		return Math.ffloor(time / 1000);

	inline function local():Float
		return utc() + offset(utc());

	/** Seconds that local time is ahead of UTC at a moment. **/
	@:rt("date.offset") static function offset(seconds:Float):Float;

	/** The moment at which local clocks show this. **/
	static function ofLocal(shown:Float):Float {
		var guess = shown - offset(shown);
		return shown - offset(guess);
	}

	static inline final DAY = 86400.0;

	static inline function dayOf(t:Float):Int
		return Math.floor(t / DAY);

	static inline function secondOfDay(t:Float):Int
		return Std.int(t - Math.ffloor(t / DAY) * DAY);

	static inline function hoursOf(t:Float):Int
		return Std.int(secondOfDay(t) / 3600);

	static inline function minutesOf(t:Float):Int
		return Std.int(secondOfDay(t) / 60) % 60;

	static inline function secondsOf(t:Float):Int
		return secondOfDay(t) % 60;

	static inline function weekday(t:Float):Int
		return ((dayOf(t) + 4) % 7 + 7) % 7;

	static function pad(n:Int, digits:Int):String
		return StringTools.lpad(Std.string(n), "0", digits);

	/** Seconds from 1970 to a time of the proleptic Gregorian calendar. **/
	@:noCompletion public static function seconds(year:Int, month:Int, day:Int, hour:Int, min:Int, sec:Int):Float {
		var y = year + Math.floor(month / 12);
		var m = ((month % 12) + 12) % 12;
		return (days(y, m) + day - 1) * DAY + hour * 3600.0 + min * 60.0 + sec;
	}

	/** Days from 1970 to the first of a month. Years begin in March here, so that the leap day comes last. **/
	static function days(year:Int, month:Int):Float {
		var y = month < 2 ? year - 1 : year;
		var m = (month + 10) % 12;
		var era = Math.floor(y / 400);
		var yearOfEra = y - era * 400;
		var dayOfYear = Std.int((153 * m + 2) / 5);
		var dayOfEra = yearOfEra * 365 + Std.int(yearOfEra / 4) - Std.int(yearOfEra / 100) + dayOfYear;
		return era * 146097.0 + dayOfEra - 719468;
	}

	/** The date on which the second `t` since 1970 lies. **/
	static function civil(t:Float):{year:Int, month:Int, day:Int} {
		var z = dayOf(t) + 719468;
		var era = Math.floor(z / 146097);
		var dayOfEra = z - era * 146097;
		var yearOfEra = Std.int((dayOfEra - Std.int(dayOfEra / 1460) + Std.int(dayOfEra / 36524) - Std.int(dayOfEra / 146096)) / 365);
		var dayOfYear = dayOfEra - (365 * yearOfEra + Std.int(yearOfEra / 4) - Std.int(yearOfEra / 100));
		var m = Std.int((5 * dayOfYear + 2) / 153);
		var day = dayOfYear - Std.int((153 * m + 2) / 5) + 1;
		var month = m < 10 ? m + 2 : m - 10;
		return {year: yearOfEra + era * 400 + (month < 2 ? 1 : 0), month: month, day: day};
	}
}
