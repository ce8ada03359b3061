package plan;

import calc.Aggregate.Aggregates;
import calc.Compiler;
import calc.Scope;
import plan.Operators;
import sql.Ast;
import table.QueryError;
import table.Table;
import table.Value;

using Lambda;
using sql.Ast.AstTools;

/** Makes plans of queries. **/
class Planner {
	final tables:Map<String, Table>;

	public function new(tables:Map<String, Table>)
		this.tables = tables;

	public function plan(select:Select, ?outer:Scope):plan.Operator {
		var input = select.from == null ? new Single() : source(select.from, outer);
		if (select.where != null)
			input = filter(input, select.where, outer);
		final isGrouped = select.groupBy.length > 0 || outputs(select).exists(hasAggregate);
		return isGrouped ? grouped(select, input, outer) : finish(select, input, new Scope(input.fields, outer), expr -> expr);
	}

	function source(source:Source, outer:Null<Scope>):plan.Operator
		return switch source {
			case Named(name, alias, position):
				final table = tables[name.toLowerCase()] ?? throw new QueryError('there is no table $name', position);
				new Scan(table, alias);
			case Derived(query, alias):
				new plan.Operators.Named(plan(query, outer), alias);
			case Join(left, right, on, isOuter):
				join(this.source(left, outer), this.source(right, outer), on, isOuter, outer);
		}

	/** By a hash table if the condition is the equality of a column on each side. **/
	function join(left:plan.Operator, right:plan.Operator, on:Expr, isOuter:Bool, outer:Null<Scope>):plan.Operator {
		final scopes = {left: new Scope(left.fields), right: new Scope(right.fields)};
		switch on.kind {
			case Binary(Equal, {kind: Column(t1, n1)}, {kind: Column(t2, n2)}):
				final at = on.position;
				if (scopes.left.find(t1, n1, at) != null && scopes.right.find(t2, n2, at) != null) {
					final keys = {left: scopes.left.resolve(t1, n1, at), right: scopes.right.resolve(t2, n2, at)};
					return new HashJoin(left, right, isOuter, keys, on.text());
				}
				if (scopes.left.find(t2, n2, at) != null && scopes.right.find(t1, n1, at) != null) {
					final keys = {left: scopes.left.resolve(t2, n2, at), right: scopes.right.resolve(t1, n1, at)};
					return new HashJoin(left, right, isOuter, keys, on.text());
				}
			case _:
		}
		final condition = compiler(new Scope(left.fields.concat(right.fields), outer)).condition(on);
		return new LoopJoin(left, right, isOuter, condition, on.text());
	}

	function filter(input:plan.Operator, where:Expr, outer:Null<Scope>):plan.Operator {
		final scope = new Scope(input.fields, outer);
		return where.conjuncts().fold((part, input) -> {
			if (hasAggregate(part))
				throw new QueryError("aggregates belong to HAVING", part.position);
			return new Filter(input, compiler(scope).condition(part), part.text());
		}, input);
	}

	function compiler(scope:Scope):Compiler
		return new Compiler(scope, (query, around) -> {
			final inner = plan(query, around);
			return () -> inner.all();
		});

	/** The expressions that are computed from groups, if there are any. **/
	static function outputs(select:Select):Array<Expr> {
		final exprs = [for (item in select.items) switch item {
			case One(expr, _): expr;
			case All(_): continue;
		}];
		if (select.having != null)
			exprs.push(select.having);
		return exprs.concat([for (order in select.orderBy) order.by]);
	}

	static function hasAggregate(expr:Expr):Bool
		return switch expr.kind {
			case Call(name, _, _) if (Aggregates.exists(name)): true;
			case _: expr.children().exists(hasAggregate);
		}

	/** Groups first; afterwards keys and aggregates are columns, named by their text. **/
	function grouped(select:Select, input:plan.Operator, outer:Null<Scope>):plan.Operator {
		final before = compiler(new Scope(input.fields, outer));
		final calls = new Map<String, Expr>();
		final order:Array<String> = [];
		function collect(expr:Expr) {
			switch expr.kind {
				case Call(name, _, _) if (Aggregates.exists(name)):
					final text = expr.text();
					if (!calls.exists(text))
						order.push(text);
					calls[text] = expr;
				case _:
					expr.children().iter(collect);
			}
		}
		outputs(select).iter(collect);
		final keys = [for (key in select.groupBy) resolveAlias(select, key)];
		final fields:Array<Field> = [for (key in keys) {table: null, name: key.text()}];
		for (text in order)
			fields.push({table: null, name: text});
		final group = new Group(input, fields, keys.map(before.compile), [for (text in order) call(calls[text], before)]);
		final known = [for (field in fields) field.name];
		function rewrite(expr:Expr):Expr
			return known.contains(expr.text()) ? {kind: Column(null, expr.text()), position: expr.position} : mapChildren(expr, rewrite);
		var result:plan.Operator = group;
		final scope = new Scope(fields, outer);
		if (select.having != null)
			result = new Filter(result, compiler(scope).condition(rewrite(select.having)), select.having.text());
		return finish(select, result, scope, rewrite);
	}

	function call(expr:Expr, compiler:Compiler):AggregateCall
		return switch expr.kind {
			case Call(name, [{kind: Star}], distinct):
				{name: name, distinct: distinct, arg: _ -> Truth(true), text: expr.text()};
			case Call(name, [arg], distinct):
				{name: name, distinct: distinct, arg: compiler.compile(arg), text: expr.text()};
			case Call(name, args, _):
				throw new QueryError('$name takes 1 argument, not ${args.length}', expr.position);
			case _: throw new QueryError("this is no aggregate", expr.position);
		}

	/** Projection, then DISTINCT, UNION, ORDER BY and LIMIT. **/
	function finish(select:Select, input:plan.Operator, scope:Scope, rewrite:Expr->Expr):plan.Operator {
		final fields:Array<Field> = [];
		final columns:Array<Row->Value> = [];
		final compiler = compiler(scope);
		for (item in select.items) {
			switch item {
				case All(table):
					for (i => field in input.fields) {
						if (table == null || field.table == table) {
							fields.push({table: field.table, name: field.name});
							columns.push(row -> row[i]);
						}
					}
				case One(expr, alias):
					final name = alias ?? switch expr.kind {
						case Column(_, name): name;
						case _: expr.text();
					};
					fields.push({table: null, name: name});
					columns.push(compiler.compile(rewrite(expr)));
			}
		}
		// Sorting looks at the input, which has more columns than the output.
		final sorted = select.union == null && select.orderBy.length > 0 && !select.distinct;
		if (sorted)
			input = new Sort(input, [
				for (order in select.orderBy)
					{key: compiler.compile(rewrite(resolveAlias(select, order.by))), descending: order.descending}
			]);
		var result:plan.Operator = new Project(input, fields, columns);
		if (select.distinct)
			result = new plan.Operators.Distinct(result);
		if (select.union != null)
			result = union(result, select.union);
		if (select.orderBy.length > 0 && !sorted) {
			final after = this.compiler(new Scope([for (field in fields) {table: null, name: field.name}]));
			result = new Sort(result, [
				for (order in select.orderBy)
					{key: positional(order.by, fields.length) ?? after.compile(order.by), descending: order.descending}
			]);
		}
		return select.limit == null && select.offset == null ? result : new Limit(result, select.limit, select.offset ?? 0);
	}

	function union(first:plan.Operator, second:Select):plan.Operator {
		final other = plan(second);
		if (other.fields.length != first.fields.length)
			throw new QueryError('both sides of UNION need as many columns, not ${first.fields.length} and ${other.fields.length}');
		return new Union(first, other);
	}

	/** `ORDER BY 2` and names of outputs mean the expressions of those. **/
	static function resolveAlias(select:Select, expr:Expr):Expr {
		switch expr.kind {
			case Literal(Number(n)):
				return switch select.items[Std.int(n) - 1] {
					case One(found, _): found;
					case null | All(_): throw new QueryError('there is no column ${Std.int(n)}', expr.position);
				}
			case Column(null, name):
				for (item in select.items)
					switch item {
						case One(found, alias) if (alias != null && alias.toLowerCase() == name.toLowerCase()): return found;
						case _:
					}
			case _:
		}
		return expr;
	}

	static function positional(expr:Expr, count:Int):Null<Row->Value>
		return switch expr.kind {
			case Literal(Number(n)) if (n >= 1 && n <= count): row -> row[Std.int(n) - 1];
			case _: null;
		}

	static function mapChildren(expr:Expr, f:Expr->Expr):Expr {
		final kind = switch expr.kind {
			case Literal(_) | Column(_, _) | Exists(_) | Scalar(_) | Star: expr.kind;
			case Binary(op, a, b): Binary(op, f(a), f(b));
			case Not(e): Not(f(e));
			case Negative(e): Negative(f(e));
			case IsNull(e, not): IsNull(f(e), not);
			case Between(a, b, c): Between(f(a), f(b), f(c));
			case Like(a, b): Like(f(a), f(b));
			case InList(e, list): InList(f(e), list.map(f));
			case InQuery(e, query): InQuery(f(e), query);
			case Case(branches, otherwise):
				Case([for (branch in branches) {when: f(branch.when), then: f(branch.then)}], otherwise == null ? null : f(otherwise));
			case Call(name, args, distinct): Call(name, args.map(f), distinct);
		}
		return {kind: kind, position: expr.position};
	}
}
