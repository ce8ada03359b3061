package sql;

import table.Value;

enum abstract Operator(String) to String {
	var Or = "OR";
	var And = "AND";
	var Equal = "=";
	var Unequal = "<>";
	var Less = "<";
	var LessEqual = "<=";
	var Greater = ">";
	var GreaterEqual = ">=";
	var Add = "+";
	var Subtract = "-";
	var Concat = "||";
	var Multiply = "*";
	var Divide = "/";
	var Modulo = "%";

	/** Higher ones bind their operands more closely. **/
	public var precedence(get, never):Int;

	inline function get_precedence():Int
		return switch abstract {
			case Or: 1;
			case And: 2;
			case Equal | Unequal | Less | LessEqual | Greater | GreaterEqual: 4;
			case Add | Subtract | Concat: 5;
			case Multiply | Divide | Modulo: 6;
		}

	public static function parse(text:String):Null<Operator>
		return switch text.toUpperCase() {
			case "OR": Or;
			case "AND": And;
			case "=": Equal;
			case "<>": Unequal;
			case "<": Less;
			case "<=": LessEqual;
			case ">": Greater;
			case ">=": GreaterEqual;
			case "+": Add;
			case "-": Subtract;
			case "||": Concat;
			case "*": Multiply;
			case "/": Divide;
			case "%": Modulo;
			case _: null;
		}
}

/** An expression with its position in the query. **/
typedef Expr = {
	final kind:ExprKind;
	final position:Int;
}

enum ExprKind {
	Literal(value:Value);
	Column(table:Null<String>, name:String);
	Binary(op:Operator, left:Expr, right:Expr);
	Not(operand:Expr);
	Negative(operand:Expr);
	IsNull(operand:Expr, not:Bool);
	Between(operand:Expr, low:Expr, high:Expr);
	Like(operand:Expr, pattern:Expr);
	InList(operand:Expr, list:Array<Expr>);
	InQuery(operand:Expr, query:Select);
	Exists(query:Select);
	Scalar(query:Select);
	Case(branches:Array<{when:Expr, then:Expr}>, otherwise:Null<Expr>);
	Call(name:String, args:Array<Expr>, distinct:Bool);
	/** The `*` of `count(*)`. **/
	Star;
}

enum Item {
	All(table:Null<String>);
	One(expr:Expr, alias:Null<String>);
}

enum Source {
	Named(table:String, alias:String, position:Int);
	Derived(query:Select, alias:String);
	Join(left:Source, right:Source, on:Expr, outer:Bool);
}

typedef Order = {
	final by:Expr;
	final descending:Bool;
}

typedef Select = {
	final distinct:Bool;
	final items:Array<Item>;
	final ?from:Source;
	final ?where:Expr;
	final groupBy:Array<Expr>;
	final ?having:Expr;
	final orderBy:Array<Order>;
	final ?limit:Int;
	final ?offset:Int;
	/** What `UNION ALL` adds. **/
	final ?union:Select;
}

enum Statement {
	Query(select:Select);
	Explain(select:Select);
}

class AstTools {
	/** The expression as it could be written. **/
	public static function text(expr:Expr):String
		return switch expr.kind {
			case Literal(Text(s)): '\'$s\'';
			case Literal(value): value.show();
			case Column(null, name): name;
			case Column(table, name): '$table.$name';
			case Binary(op, left, right): '${operand(left, op)} $op ${operand(right, op)}';
			case Not(e): 'NOT ${text(e)}';
			case Negative(e): '-${operand(e, Multiply)}';
			case IsNull(e, not): '${text(e)} IS ${not ? "NOT " : ""}NULL';
			case Between(e, low, high): '${text(e)} BETWEEN ${text(low)} AND ${text(high)}';
			case Like(e, pattern): '${text(e)} LIKE ${text(pattern)}';
			case InList(e, list): '${text(e)} IN (${list.map(text).join(", ")})';
			case InQuery(e, _): '${text(e)} IN (SELECT ...)';
			case Exists(_): "EXISTS (SELECT ...)";
			case Scalar(_): "(SELECT ...)";
			case Case(branches, otherwise):
				final parts = [for (branch in branches) 'WHEN ${text(branch.when)} THEN ${text(branch.then)}'];
				if (otherwise != null)
					parts.push('ELSE ${text(otherwise)}');
				'CASE ${parts.join(" ")} END';
			case Call(name, args, distinct): '$name(${distinct ? "DISTINCT " : ""}${args.map(text).join(", ")})';
			case Star: "*";
		}

	static function operand(expr:Expr, of:Operator):String
		return switch expr.kind {
			case Binary(op, _, _) if (op.precedence < of.precedence): '(${text(expr)})';
			case _: text(expr);
		}

	/** The expressions directly in this one; those of queries in it are not. **/
	public static function children(expr:Expr):Array<Expr>
		return switch expr.kind {
			case Literal(_) | Column(_, _) | Exists(_) | Scalar(_) | Star: [];
			case Not(e) | Negative(e) | IsNull(e, _) | InQuery(e, _): [e];
			case Binary(_, a, b) | Like(a, b): [a, b];
			case Between(a, b, c): [a, b, c];
			case InList(e, list): [e].concat(list);
			case Call(_, args, _): args;
			case Case(branches, otherwise):
				final all = [for (branch in branches) for (e in [branch.when, branch.then]) e];
				otherwise == null ? all : all.concat([otherwise]);
		}

	/** The parts that are joined by AND. **/
	public static function conjuncts(expr:Expr):Array<Expr>
		return switch expr.kind {
			case Binary(And, left, right): conjuncts(left).concat(conjuncts(right));
			case _: [expr];
		}
}
