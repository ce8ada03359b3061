package table;

/** What is wrong with a query or with data, for the user to read. **/
class QueryError extends haxe.Exception {
	/** Where in the query, from 0; -1 if that is not known. **/
	public final position:Int;

	public function new(message:String, position = -1) {
		super(message);
		this.position = position;
	}
}
