var top = Log.note("Fields.top");
final other = Log.note("Fields.other");

function get()
	return top;
