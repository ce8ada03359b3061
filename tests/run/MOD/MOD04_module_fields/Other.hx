final shared = "from other";

function helper(s:String)
	return s + s;
