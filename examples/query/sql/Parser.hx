package sql;

import sql.Ast;
import sql.Token.TokenKind;
import table.QueryError;
import table.Value;

/** Makes statements of tokens, by recursive descent and precedence climbing. **/
class Parser {
	static final reserved = [
		"select", "from", "where", "group", "order", "having", "limit", "offset", "join", "left", "inner", "on", "union", "as", "and",
		"or", "not", "when", "then", "else", "end", "asc", "desc", "between", "in", "is", "like", "cross"
	];

	final tokens:Array<Token>;
	var at = 0;

	var current(get, never):Token;

	public function new(text:String)
		tokens = new Lexer(text).tokens();

	inline function get_current():Token
		return tokens[at];

	public function statement():Statement {
		final explain = word("explain");
		final select = query();
		symbol(";");
		if (current.kind != End)
			unexpected("the end of the query");
		return explain ? Explain(select) : Query(select);
	}

	/** A query; one behind UNION leaves ORDER BY and what follows to the whole. **/
	function query(isOperand = false):Select {
		expect("select");
		final distinct = word("distinct");
		final items = list(item);
		final from = word("from") ? source() : null;
		final where = word("where") ? expr() : null;
		final groupBy = both("group", "by") ? list(() -> expr()) : [];
		final having = word("having") ? expr() : null;
		final union = both("union", "all") ? query(true) : null;
		final orderBy = !isOperand && both("order", "by") ? list(order) : [];
		final limit = !isOperand && word("limit") ? integer() : null;
		final offset = !isOperand && word("offset") ? integer() : null;
		return {
			distinct: distinct, items: items, from: from, where: where, groupBy: groupBy, having: having, orderBy: orderBy, limit: limit,
			offset: offset, union: union
		};
	}

	function item():Item {
		if (symbol("*"))
			return All(null);
		switch [current.kind, tokens[at + 1]?.kind, tokens[at + 2]?.kind] {
			case [Word(table), Symbol("."), Symbol("*")]:
				at += 3;
				return All(table);
			case _:
		}
		final value = expr();
		return One(value, alias());
	}

	function alias():Null<String> {
		if (word("as"))
			return name();
		return switch current.kind {
			case Quoted(_): name();
			case Word(word) if (!reserved.contains(word.toLowerCase())): name();
			case _: null;
		}
	}

	function source():Source {
		var left = primarySource();
		while (true) {
			final outer = word("left");
			if (outer)
				word("outer");
			final inner = !outer && word("inner");
			final cross = both("cross", "join");
			if (cross || symbol(",")) {
				left = Join(left, primarySource(), {kind: Literal(Truth(true)), position: current.position}, false);
				continue;
			}
			if (!word("join")) {
				if (outer || inner)
					unexpected("JOIN");
				return left;
			}
			final right = primarySource();
			expect("on");
			left = Join(left, right, expr(), outer);
		}
	}

	function primarySource():Source {
		final position = current.position;
		if (!symbol("(")) {
			final table = name();
			return Named(table, alias() ?? table, position);
		}
		final inner = query();
		close();
		return Derived(inner, alias() ?? throw new QueryError("a query in FROM needs a name", position));
	}

	function order():Order {
		final by = expr();
		final descending = word("desc");
		if (!descending)
			word("asc");
		return {by: by, descending: descending};
	}

	function expr(minimum = 0):Expr {
		var left = minimum <= 3 && current.isWord("not") ? negation() : unary();
		while (true) {
			final position = current.position;
			final op = infix();
			if (op != null && op.precedence >= minimum && op.precedence > 0) {
				at++;
				left = {kind: Binary(op, left, expr(op.precedence + 1)), position: position};
				continue;
			}
			final test = minimum <= 4 ? postfix(left) : null;
			if (test == null)
				return left;
			left = {kind: test, position: position};
		}
	}

	function infix():Null<Operator>
		return switch current.kind {
			case Symbol(text) | Word(text): Operator.parse(text);
			case _: null;
		}

	function negation():Expr {
		final position = current.position;
		at++;
		return {kind: Not(expr(3)), position: position};
	}

	/** `IS NULL`, `BETWEEN`, `LIKE` and `IN` behind an operand. **/
	function postfix(operand:Expr):Null<ExprKind> {
		if (word("is")) {
			final not = word("not");
			expect("null");
			return IsNull(operand, not);
		}
		final start = at;
		final not = word("not");
		final kind = if (word("between")) {
			final low = expr(5);
			expect("and");
			Between(operand, low, expr(5));
		} else if (word("like")) {
			Like(operand, expr(5));
		} else if (word("in")) {
			inside(operand);
		} else {
			at = start;
			return null;
		}
		return not ? Not({kind: kind, position: operand.position}) : kind;
	}

	function inside(operand:Expr):ExprKind {
		open();
		final kind = current.isWord("select") ? InQuery(operand, query()) : InList(operand, list(() -> expr()));
		close();
		return kind;
	}

	function unary():Expr {
		final position = current.position;
		if (symbol("-"))
			return {kind: Negative(unary()), position: position};
		return {kind: primary(), position: position};
	}

	function primary():ExprKind {
		final token = tokens[at++];
		return switch token.kind {
			case Number(n): Literal(Value.Number(n));
			case Literal(text): Literal(Text(text));
			case Symbol("("): group();
			case Word(word): named(word);
			case Quoted(name): column(name);
			case Symbol(_) | End:
				at--;
				unexpected("an expression");
		}
	}

	function group():ExprKind {
		final kind = current.isWord("select") ? Scalar(query()) : expr().kind;
		close();
		return kind;
	}

	function named(word:String):ExprKind
		return switch word.toLowerCase() {
			case "null": Literal(Null);
			case "true": Literal(Truth(true));
			case "false": Literal(Truth(false));
			case "case": cases();
			case "exists":
				open();
				final inner = query();
				close();
				Exists(inner);
			case lower if (current.isSymbol("(")): call(lower);
			case lower if (reserved.contains(lower)):
				at--;
				unexpected("an expression");
			case _: column(word);
		}

	function column(first:String):ExprKind
		return symbol(".") ? Column(first, name()) : Column(null, first);

	function call(name:String):ExprKind {
		open();
		if (symbol(")"))
			return Call(name, [], false);
		final distinct = word("distinct");
		final position = current.position;
		final args = symbol("*") ? [{kind: Star, position: position}] : list(() -> expr());
		close();
		return Call(name, args, distinct);
	}

	function cases():ExprKind {
		final branches = [
			while (word("when")) {
				final when = expr();
				expect("then");
				{when: when, then: expr()};
			}
		];
		final otherwise = word("else") ? expr() : null;
		expect("end");
		return Case(branches, otherwise);
	}

	function list<T>(element:() -> T):Array<T> {
		final elements = [element()];
		while (symbol(","))
			elements.push(element());
		return elements;
	}

	function name():String
		return switch tokens[at++].kind {
			case Word(name) if (!reserved.contains(name.toLowerCase())): name;
			case Quoted(name): name;
			case _:
				at--;
				unexpected("a name");
		}

	function integer():Int
		return switch tokens[at++].kind {
			case Number(n) if (n == Math.ffloor(n)): Std.int(n);
			case _:
				at--;
				unexpected("a whole number");
		}

	function word(wanted:String):Bool {
		final found = current.isWord(wanted);
		if (found)
			at++;
		return found;
	}

	function both(first:String, second:String):Bool {
		final found = word(first);
		if (found)
			expect(second);
		return found;
	}

	function symbol(wanted:String):Bool {
		final found = current.isSymbol(wanted);
		if (found)
			at++;
		return found;
	}

	inline function open()
		expectSymbol("(");

	inline function close()
		expectSymbol(")");

	function expect(wanted:String)
		if (!word(wanted))
			unexpected(wanted.toUpperCase());

	function expectSymbol(wanted:String)
		if (!symbol(wanted))
			unexpected('"$wanted"');

	function unexpected<T>(wanted:String):T
		throw new QueryError('expected $wanted, but found ${current.describe()}', current.position);
}
