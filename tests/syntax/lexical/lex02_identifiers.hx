class _A1 {
	var _:Int;
	var __a_9:Int;
	var from:Int;
	var to:Int;
	var get:Int;
	var set:Int;
	var never:Int;
	var is:Int;
	var as:Int;
}
