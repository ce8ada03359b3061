package plan;

import calc.Scope.Field;
import table.Table.Row;

/** A step of a plan: gives rows one at a time. **/
abstract class Operator {
	public final fields:Array<Field>;

	final inputs:Array<Operator>;

	public function new(fields:Array<Field>, inputs:Array<Operator>) {
		this.fields = fields;
		this.inputs = inputs;
	}

	abstract public function rows():Iterator<Row>;

	abstract function describe():String;

	public final function explain(line:String->Void, indent = "") {
		line(indent + describe());
		for (input in inputs)
			input.explain(line, indent + "  ");
	}

	/** All rows at once. **/
	public function all():Array<Row>
		return [for (row in rows()) row];
}
