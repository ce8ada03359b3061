package calc;

import calc.Aggregate.Aggregates;
import sql.Ast;
import table.QueryError;
import table.Table.Row;
import table.Value;

using StringTools;
using sql.Ast.AstTools;

/** Makes functions on rows of expressions. **/
class Compiler {
	final scope:Scope;
	/** Runs a query inside of this one; its rows. **/
	final subquery:(query:Select, around:Scope) -> (() -> Array<Row>);

	public function new(scope:Scope, subquery:(query:Select, around:Scope) -> (() -> Array<Row>)) {
		this.scope = scope;
		this.subquery = subquery;
	}

	public function compile(expr:Expr):Row->Value
		return switch expr.kind {
			case Literal(value): _ -> value;
			case Column(table, name): scope.resolve(table, name, expr.position);
			case Binary(And, a, b): logic(a, b, false);
			case Binary(Or, a, b): logic(a, b, true);
			case Binary(op, a, b): binary(op, compile(a), compile(b), expr.position);
			case Not(e):
				final f = condition(e);
				row -> truth(switch f(row) {
					case null: null;
					case b: !b;
				});
			case Negative(e):
				final f = compile(e);
				row -> map(f(row).number(), n -> -n);
			case IsNull(e, not):
				final f = compile(e);
				row -> Truth((f(row) == Null) != not);
			case Between(e, low, high):
				final f = compile(e);
				final from = binary(GreaterEqual, f, compile(low), expr.position);
				final to = binary(LessEqual, f, compile(high), expr.position);
				row -> switch from(row) {
					case Truth(true): to(row);
					case other: other;
				}
			case Like(e, pattern): like(compile(e), compile(pattern));
			case InList(e, list):
				final f = compile(e);
				final items = list.map(compile);
				row -> contains([for (item in items) item(row)], f(row));
			case InQuery(e, query):
				final f = compile(e);
				final rows = subquery(query, scope);
				row -> {
					scope.row = row;
					contains([for (inner in rows()) inner[0]], f(row));
				};
			case Exists(query):
				final rows = subquery(query, scope);
				row -> {
					scope.row = row;
					Truth(rows().length > 0);
				};
			case Scalar(query): scalar(query, expr.position);
			case Case(branches, otherwise): cases(branches, otherwise);
			case Call(name, _, _) if (Aggregates.exists(name)):
				throw new QueryError('$name is not possible here', expr.position);
			case Call(name, args, _):
				final f = Functions.find(name, args.length, expr.position);
				final compiled = args.map(compile);
				row -> f([for (arg in compiled) arg(row)]);
			case Star: throw new QueryError("* stands only in count(*)", expr.position);
		}

	public function condition(expr:Expr):Row->Null<Bool> {
		final f = compile(expr);
		return row -> try f(row).truth() catch (error:QueryError) throw new QueryError(error.message, expr.position);
	}

	/** AND and OR with three values; `decisive` is the one that settles it. **/
	function logic(a:Expr, b:Expr, decisive:Bool):Row->Value {
		final left = condition(a);
		final right = condition(b);
		return row -> {
			final first = left(row);
			if (first == decisive)
				return Truth(decisive);
			final second = right(row);
			return second == decisive ? Truth(decisive) : first == null || second == null ? Null : Truth(!decisive);
		};
	}

	function binary(op:Operator, a:Row->Value, b:Row->Value, position:Int):Row->Value {
		inline function comparison(test:Int->Bool):Row->Value
			return row -> switch [a(row), b(row)] {
				case [Null, _] | [_, Null]: Null;
				case [x, y]: Truth(test(x.compare(y)));
			};
		function arithmetic(f:(x:Float, y:Float) -> Float):Row->Value
			return row -> {
				final x = a(row), y = b(row);
				try switch [x.number(), y.number()] {
					case [null, _] | [_, null]: Null;
					case [m, n]: Number(f(m, n));
				} catch (error:QueryError) throw new QueryError(error.message, position);
			};
		return switch op {
			case Equal: comparison(c -> c == 0);
			case Unequal: comparison(c -> c != 0);
			case Less: comparison(c -> c < 0);
			case LessEqual: comparison(c -> c <= 0);
			case Greater: comparison(c -> c > 0);
			case GreaterEqual: comparison(c -> c >= 0);
			case Add: arithmetic((x, y) -> x + y);
			case Subtract: arithmetic((x, y) -> x - y);
			case Multiply: arithmetic((x, y) -> x * y);
			case Divide: arithmetic((x, y) -> y == 0 ? throw new QueryError("division by zero", position) : x / y);
			case Modulo: arithmetic((x, y) -> y == 0 ? throw new QueryError("division by zero", position) : x % y);
			case Concat: row -> switch [a(row), b(row)] {
				case [Null, _] | [_, Null]: Null;
				case [x, y]: Text(x.show() + y.show());
			};
			case And | Or: throw new QueryError('$op joins conditions', position);
		}
	}

	function like(value:Row->Value, pattern:Row->Value):Row->Value {
		final known = new Map<String, EReg>();
		function matcher(pattern:String):EReg {
			if (!known.exists(pattern)) {
				final escaped = ~/[.*+?^${}()|\[\]\\]/g.map(pattern, r -> "\\" + r.matched(0));
				known[pattern] = new EReg("^" + escaped.replace("%", ".*").replace("_", ".") + "$", "is");
			}
			return known[pattern];
		}
		return row -> switch [value(row), pattern(row)] {
			case [Null, _] | [_, Null]: Null;
			case [v, p]: Truth(matcher(p.show()).match(v.show()));
		};
	}

	function scalar(query:Select, position:Int):Row->Value {
		final rows = subquery(query, scope);
		return row -> {
			scope.row = row;
			switch rows() {
				case []: Null;
				case [[value]]: value;
				case [_]: throw new QueryError("a query used as a value must have one column", position);
				case many: throw new QueryError('a query used as a value gave ${many.length} rows', position);
			}
		};
	}

	function cases(branches:Array<{when:Expr, then:Expr}>, otherwise:Null<Expr>):Row->Value {
		final compiled = [for (branch in branches) {when: condition(branch.when), then: compile(branch.then)}];
		final last = otherwise == null ? _ -> Null : compile(otherwise);
		return row -> {
			for (branch in compiled)
				if (branch.when(row) == true)
					return branch.then(row);
			return last(row);
		};
	}

	static function contains(values:Array<Value>, wanted:Value):Value {
		if (wanted == Null)
			return Null;
		if (Lambda.exists(values, value -> value.compare(wanted) == 0))
			return Truth(true);
		return values.contains(Null) ? Null : Truth(false);
	}

	static function truth(b:Null<Bool>):Value
		return b == null ? Null : Truth(b);

	static function map(n:Null<Float>, f:Float->Float):Value
		return n == null ? Null : Number(f(n));
}
