package haxe.macro;

/** A place in a file: from byte `min` to before byte `max`. **/
typedef Position = {file:String, min:Int, max:Int};

/** A constant, or a name. **/
enum Constant {
	/** An Int as it is written; `s` is the suffix that says its width. **/
	CInt(v:String, ?s:String);

	/** A Float as it is written, with its suffix. **/
	CFloat(f:String, ?s:String);

	/** The text of a String, escapes resolved. **/
	CString(s:String, ?kind:StringLiteralKind);

	/** A name. **/
	CIdent(s:String);

	/** `~/r/opt` **/
	CRegexp(r:String, opt:String);
}

/** The quotes around a String. **/
enum StringLiteralKind {
	DoubleQuotes;
	SingleQuotes;
}

/** An operator between two operands. **/
enum Binop {
	/** `+` **/
	OpAdd;

	/** `*` **/
	OpMult;

	/** `/` **/
	OpDiv;

	/** `-` **/
	OpSub;

	/** `=` **/
	OpAssign;

	/** `==` **/
	OpEq;

	/** `!=` **/
	OpNotEq;

	/** `>` **/
	OpGt;

	/** `>=` **/
	OpGte;

	/** `<` **/
	OpLt;

	/** `<=` **/
	OpLte;

	/** `&` **/
	OpAnd;

	/** `|` **/
	OpOr;

	/** `^` **/
	OpXor;

	/** `&&` **/
	OpBoolAnd;

	/** `||` **/
	OpBoolOr;

	/** `<<` **/
	OpShl;

	/** `>>` **/
	OpShr;

	/** `>>>` **/
	OpUShr;

	/** `%` **/
	OpMod;

	/** `+=` and the like. **/
	OpAssignOp(op:Binop);

	/** `...` **/
	OpInterval;

	/** `=>` **/
	OpArrow;

	/** `in` **/
	OpIn;

	/** `??` **/
	OpNullCoal;
}

/** An operator with one operand. **/
enum Unop {
	/** `++` **/
	OpIncrement;

	/** `--` **/
	OpDecrement;

	/** `!` **/
	OpNot;

	/** `-` **/
	OpNeg;

	/** `~` **/
	OpNegBits;

	/** `...` **/
	OpSpread;
}

/** An expression and where it stands. **/
typedef Expr = {expr:ExprDef, pos:Position};

/** An expression that a macro expects to be of type `T`. **/
typedef ExprOf<T> = Expr;

/** One of the cases of a `switch`. **/
typedef Case = {values:Array<Expr>, ?guard:Expr, ?expr:Expr};

/** A variable of `var` or `final`. **/
typedef Var = {
	name:String,
	?namePos:Position,
	?type:ComplexType,
	?expr:Expr,
	?isFinal:Bool,
	?isStatic:Bool,
	?meta:Metadata
};

/** A `catch`. **/
typedef Catch = {name:String, ?type:ComplexType, expr:Expr};

/** A field of an object literal. **/
typedef ObjectField = {field:String, expr:Expr, ?quotes:QuoteStatus};

/** Whether the name of a field is written in quotes. **/
enum QuoteStatus {
	Unquoted;
	Quoted;
}

/** How a function is written. **/
enum FunctionKind {
	/** `function() {}` **/
	FAnonymous;

	/** `function name() {}` **/
	FNamed(name:String, ?inlined:Bool);

	/** `() -> {}` **/
	FArrow;
}

/** How a field is read. **/
enum EFieldKind {
	/** `e.name` **/
	Normal;

	/** `e?.name` **/
	Safe;
}

/** What an expression consists of. **/
enum ExprDef {
	/** A constant or a name. **/
	EConst(c:Constant);

	/** `e1[e2]` **/
	EArray(e1:Expr, e2:Expr);

	/** `e1 op e2` **/
	EBinop(op:Binop, e1:Expr, e2:Expr);

	/** `e.field` **/
	EField(e:Expr, field:String, ?kind:EFieldKind);

	/** `(e)` **/
	EParenthesis(e:Expr);

	/** `{a: 1, b: 2}` **/
	EObjectDecl(fields:Array<ObjectField>);

	/** `[a, b]` **/
	EArrayDecl(values:Array<Expr>);

	/** `e(params)` **/
	ECall(e:Expr, params:Array<Expr>);

	/** `new T(params)` **/
	ENew(t:TypePath, params:Array<Expr>);

	/** `op e`, or `e op` **/
	EUnop(op:Unop, postFix:Bool, e:Expr);

	/** `var a, b` **/
	EVars(vars:Array<Var>);

	/** A local function. **/
	EFunction(kind:Null<FunctionKind>, f:Function);

	/** `{a; b;}` **/
	EBlock(exprs:Array<Expr>);

	/** `for (it) expr`, where `it` is an `in`. **/
	EFor(it:Expr, expr:Expr);

	/** `if (econd) eif else eelse` **/
	EIf(econd:Expr, eif:Expr, eelse:Null<Expr>);

	/** `while (econd) e`, or `do e while (econd)` **/
	EWhile(econd:Expr, e:Expr, normalWhile:Bool);

	/** `switch (e) {…}`; a `default` without code is an expression without content. **/
	ESwitch(e:Expr, cases:Array<Case>, edef:Null<Expr>);

	/** `try e catch …` **/
	ETry(e:Expr, catches:Array<Catch>);

	/** `return e` **/
	EReturn(?e:Expr);

	/** `break` **/
	EBreak;

	/** `continue` **/
	EContinue;

	/** `untyped e` **/
	EUntyped(e:Expr);

	/** `throw e` **/
	EThrow(e:Expr);

	/** `cast e`, or `cast(e, t)` **/
	ECast(e:Expr, t:Null<ComplexType>);

	/** Where an editor asks. **/
	EDisplay(e:Expr, displayKind:DisplayKind);

	/** `econd ? eif : eelse` **/
	ETernary(econd:Expr, eif:Expr, eelse:Expr);

	/** `(e : t)` **/
	ECheckType(e:Expr, t:ComplexType);

	/** `@s e` **/
	EMeta(s:MetadataEntry, e:Expr);

	/** `e is t` **/
	EIs(e:Expr, t:ComplexType);
}

/** What an editor asks about. **/
enum DisplayKind {
	DKCall;
	DKDot;
	DKStructure;
	DKMarked;
	DKPattern(outermost:Bool);
}

/** A type as it is written. **/
enum ComplexType {
	/** `pack.Name<Params>` **/
	TPath(p:TypePath);

	/** `(args) -> ret` **/
	TFunction(args:Array<ComplexType>, ret:ComplexType);

	/** `{fields}` **/
	TAnonymous(fields:Array<Field>);

	/** `(t)` **/
	TParent(t:ComplexType);

	/** `{> p, fields}` **/
	TExtend(p:Array<TypePath>, fields:Array<Field>);

	/** `?t` **/
	TOptional(t:ComplexType);

	/** `n : t` **/
	TNamed(n:String, t:ComplexType);

	/** `t & u` **/
	TIntersection(tl:Array<ComplexType>);
}

/** The name of a type. `name` is the module where `sub` names one of its other types. **/
typedef TypePath = {pack:Array<String>, name:String, ?params:Array<TypeParam>, ?sub:String};

/** An argument of a type. **/
enum TypeParam {
	TPType(t:ComplexType);
	TPExpr(e:Expr);
}

/** A type parameter of a declaration. **/
typedef TypeParamDecl = {
	name:String,
	?constraints:Array<ComplexType>,
	?params:Array<TypeParamDecl>,
	?meta:Metadata,
	?defaultType:ComplexType
};

/** What a function consists of. **/
typedef Function = {args:Array<FunctionArg>, ?ret:ComplexType, ?expr:Expr, ?params:Array<TypeParamDecl>};

/** A parameter of a function. **/
typedef FunctionArg = {name:String, ?opt:Bool, ?type:ComplexType, ?value:Expr, ?meta:Metadata};

/** One piece of metadata; `name` has the colon, if there is one. **/
typedef MetadataEntry = {name:String, ?params:Array<Expr>, pos:Position};

/** Metadata in the order in which it is written. **/
typedef Metadata = Array<MetadataEntry>;

/** A field of a type. **/
typedef Field = {
	name:String,
	?doc:Null<String>,
	?access:Array<Access>,
	kind:FieldType,
	pos:Position,
	?meta:Metadata
};

/** A modifier of a field. **/
enum Access {
	APublic;
	APrivate;
	AStatic;
	AOverride;
	ADynamic;
	AInline;
	AMacro;
	AFinal;
	AExtern;
	AAbstract;
	AOverload;
}

/** What kind of field it is. **/
enum FieldType {
	/** A variable. **/
	FVar(t:Null<ComplexType>, ?e:Null<Expr>);

	/** A method. **/
	FFun(f:Function);

	/** A property. **/
	FProp(get:String, set:String, ?t:Null<ComplexType>, ?e:Null<Expr>);
}

/** A declaration of a type. **/
typedef TypeDefinition = {
	pack:Array<String>,
	name:String,
	?doc:Null<String>,
	pos:Position,
	?meta:Metadata,
	?params:Array<TypeParamDecl>,
	?isExtern:Bool,
	kind:TypeDefKind,
	fields:Array<Field>
};

/** What kind of type is declared. **/
enum TypeDefKind {
	/** An enum; its fields are the constructors. **/
	TDEnum;

	/** `typedef T = {fields}` **/
	TDStructure;

	/** A class, or an interface. **/
	TDClass(?superClass:TypePath, ?interfaces:Array<TypePath>, ?isInterface:Bool, ?isFinal:Bool, ?isAbstract:Bool);

	/** `typedef T = t` **/
	TDAlias(t:ComplexType);

	/** An abstract over `tthis`. **/
	TDAbstract(tthis:Null<ComplexType>, ?flags:Array<AbstractFlag>, ?from:Array<ComplexType>, ?to:Array<ComplexType>);

	/** A field of the module itself. **/
	TDField(kind:FieldType, ?access:Array<Access>);
}

/** What is particular to an abstract. **/
enum AbstractFlag {
	AbEnum;
	AbFrom(ct:ComplexType);
	AbTo(ct:ComplexType);
}

/** A mistake in code that a macro deals with. **/
class Error extends haxe.Exception {
	/** Where it is. **/
	public var pos:Position;

	public function new(message:String, pos:Position, ?previous:haxe.Exception) {
		super(message, previous);
		this.pos = pos;
	}
}

/** How an import names what it imports. **/
enum ImportMode {
	/** `import a.B` **/
	INormal;

	/** `import a.B as alias` **/
	IAsName(alias:String);

	/** `import a.*` **/
	IAll;
}

/** An `import`. **/
typedef ImportExpr = {path:Array<{pos:Position, name:String}>, mode:ImportMode};
