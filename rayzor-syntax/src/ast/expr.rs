//! Expressions. Haxe has no statements: blocks, loops and declarations are expressions too.

use rayzor_base::{Span, Symbol};

use super::{Function, Ident, Meta, TypeDecl, TypePath, TypeRef};

/// An expression.
#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

/// The forms of an expression.
#[derive(Clone, PartialEq, Debug)]
pub enum ExprKind {
    /// `12`, `0xFF`, `1i64`
    Int(IntLiteral),
    /// `1.5`, `.5`, `1e3`, `2f64`
    Float(FloatLiteral),
    /// A string without interpolated parts.
    Str(StringLiteral),
    /// `'a $b ${c}'`: at least one part is not text.
    Interpolation(Vec<InterpolationPart>),
    /// `~/pattern/flags`
    Regex(RegexLiteral),
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// `this`
    This,
    /// `super`
    Super,
    /// `abstract`: `this` seen as the abstract type
    AbstractThis,
    /// A name, resolved later; `$name` keeps its dollar.
    Ident(Symbol),
    /// `object.name`, `object?.name`
    Field(FieldAccess),
    /// `object[index]`
    Index(Box<Expr>, Box<Expr>),
    /// `a + b`, and assignments
    Binary(Binary),
    /// `-a`, `a++`
    Unary(Unary),
    /// `e is T`
    Is(Box<Expr>, Box<TypeRef>),
    /// `c ? a : b`
    Ternary(Box<Ternary>),
    /// `(e)`
    Paren(Box<Expr>),
    /// `{x: 1, "y": 2}`
    Object(Vec<ObjectField>),
    /// `[a, b]`. A map literal's elements are `BinOp::Arrow` nodes; a comprehension has one `For` or `While`.
    Array(Vec<Expr>),
    /// `f(a, b)`
    Call(Box<Expr>, Vec<Expr>),
    /// `new C(a, b)`
    New(New),
    /// `var a = 1, b`, `final c = 2`
    Var(VarDecls),
    /// `function f() …`, `function() …`, `x -> …`
    Function(Box<FunctionExpr>),
    /// `{ … }`
    Block(Vec<Expr>),
    /// `for (v in e) body`
    For(Box<For>),
    /// `if (c) a else b`
    If(Box<If>),
    /// `while (c) body`, `do body while (c)`
    While(Box<While>),
    /// `switch e { … }`
    Switch(Box<Switch>),
    /// `try e catch (e:T) …`
    Try(Box<Try>),
    /// `return e`
    Return(Option<Box<Expr>>),
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `throw e`
    Throw(Box<Expr>),
    /// `cast e`, and `cast(e, T)` with a type
    Cast(Box<Expr>, Option<Box<TypeRef>>),
    /// `(e : T)`
    TypeCheck(Box<Expr>, Box<TypeRef>),
    /// `@meta e`
    Meta(Box<Meta>, Box<Expr>),
    /// `untyped e`
    Untyped(Box<Expr>),
    /// `inline f(x)`, `inline new C()`
    Inline(Box<Expr>),
    /// `macro …`
    Reify(Reification),
    /// `$v{e}` and its like; `name` is the text between `$` and `{`, empty for `${e}`
    Splice(Symbol, Box<Expr>),
    /// `<tag>…</tag>`: the whole text, only valid under a macro. Haxe shows it as `@:markup "text"`.
    Markup(Symbol),
    /// What could not be parsed; the error is reported.
    Error,
}

/// An integer literal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct IntLiteral {
    /// The digits with their `0x` prefix, without separators and suffix.
    pub text: Symbol,
    /// The suffix.
    pub suffix: IntSuffix,
}

impl IntLiteral {
    /// The value without sign; `None` if it has more than 64 bits.
    pub fn value(self) -> Option<u64> {
        let text = self.text.as_str();
        match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            Some(hex) => u64::from_str_radix(hex, 16).ok(),
            None => text.parse().ok(),
        }
    }

    /// Whether it is written in hexadecimal, where values up to 0xFFFFFFFF wrap to `Int`.
    pub fn is_hex(self) -> bool {
        self.text.as_str().starts_with("0x") || self.text.as_str().starts_with("0X")
    }
}

/// The type an integer literal states.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum IntSuffix {
    /// none
    None,
    /// `i32`
    I32,
    /// `u32`
    U32,
    /// `i64`
    I64,
}

/// A floating-point literal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FloatLiteral {
    /// The number without separators and suffix; `1.` and `.5` are kept as written.
    pub text: Symbol,
    /// Whether it has the suffix `f64`.
    pub has_suffix: bool,
}

impl FloatLiteral {
    /// The value.
    pub fn value(self) -> f64 {
        self.text.as_str().parse().expect("the lexer accepts only what Rust's parser accepts too")
    }
}

/// The quotes of a string.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Quote {
    /// `'…'`
    Single,
    /// `"…"`
    Double,
}

/// A string without interpolated parts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct StringLiteral {
    /// The text, escapes resolved.
    pub value: Symbol,
    /// How it is quoted.
    pub quote: Quote,
}

/// A part of an interpolated string.
#[derive(Clone, PartialEq, Debug)]
pub enum InterpolationPart {
    /// Text, escapes and `$$` resolved.
    Text(Symbol, Span),
    /// `$name` (an `Ident`) or `${expr}`.
    Expr(Expr),
}

/// A regular expression literal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct RegexLiteral {
    /// Between the slashes, `\/` resolved, all else as written.
    pub pattern: Symbol,
    /// The letters after the last slash.
    pub flags: Symbol,
}

/// `object.name`
#[derive(Clone, PartialEq, Debug)]
pub struct FieldAccess {
    /// What is accessed.
    pub object: Box<Expr>,
    /// The field.
    pub name: Ident,
    /// Whether it is `?.`.
    pub is_safe: bool,
}

/// A binary operation.
#[derive(Clone, PartialEq, Debug)]
pub struct Binary {
    /// The operator.
    pub op: BinOp,
    /// Where the operator stands.
    pub op_span: Span,
    /// Left operand.
    pub left: Box<Expr>,
    /// Right operand.
    pub right: Box<Expr>,
}

/// Binary operators. `is` is `ExprKind::Is`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BinOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Mod,
    /// `&`
    BitAnd,
    /// `|`
    BitOr,
    /// `^`
    BitXor,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
    /// `>>>`
    UShr,
    /// `&&`
    And,
    /// `||`
    Or,
    /// `==`
    Eq,
    /// `!=`
    NotEq,
    /// `<`
    Lt,
    /// `<=`
    Lte,
    /// `>`
    Gt,
    /// `>=`
    Gte,
    /// `...`
    Interval,
    /// `=>`
    Arrow,
    /// `in`
    In,
    /// `??`
    NullCoalesce,
    /// `=`
    Assign,
    /// `+=` and its like; the operator is one of `Add` … `UShr`, `NullCoalesce`
    AssignOp(AssignOp),
}

/// The operators that combine with `=`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AssignOp {
    /// `+=`
    Add,
    /// `-=`
    Sub,
    /// `*=`
    Mul,
    /// `/=`
    Div,
    /// `%=`
    Mod,
    /// `&=`
    BitAnd,
    /// `|=`
    BitOr,
    /// `^=`
    BitXor,
    /// `<<=`
    Shl,
    /// `>>=`
    Shr,
    /// `>>>=`
    UShr,
    /// `&&=`
    And,
    /// `||=`
    Or,
    /// `??=`
    NullCoalesce,
}

impl AssignOp {
    /// The operator without `=`.
    pub fn binary(self) -> BinOp {
        match self {
            AssignOp::Add => BinOp::Add,
            AssignOp::Sub => BinOp::Sub,
            AssignOp::Mul => BinOp::Mul,
            AssignOp::Div => BinOp::Div,
            AssignOp::Mod => BinOp::Mod,
            AssignOp::BitAnd => BinOp::BitAnd,
            AssignOp::BitOr => BinOp::BitOr,
            AssignOp::BitXor => BinOp::BitXor,
            AssignOp::Shl => BinOp::Shl,
            AssignOp::Shr => BinOp::Shr,
            AssignOp::UShr => BinOp::UShr,
            AssignOp::And => BinOp::And,
            AssignOp::Or => BinOp::Or,
            AssignOp::NullCoalesce => BinOp::NullCoalesce,
        }
    }

    /// As written.
    pub fn as_str(self) -> &'static str {
        match self {
            AssignOp::Add => "+=",
            AssignOp::Sub => "-=",
            AssignOp::Mul => "*=",
            AssignOp::Div => "/=",
            AssignOp::Mod => "%=",
            AssignOp::BitAnd => "&=",
            AssignOp::BitOr => "|=",
            AssignOp::BitXor => "^=",
            AssignOp::Shl => "<<=",
            AssignOp::Shr => ">>=",
            AssignOp::UShr => ">>>=",
            AssignOp::And => "&&=",
            AssignOp::Or => "||=",
            AssignOp::NullCoalesce => "??=",
        }
    }
}

impl BinOp {
    /// As written.
    pub fn as_str(self) -> &'static str {
        match self {
            BinOp::Add => "+",
            BinOp::Sub => "-",
            BinOp::Mul => "*",
            BinOp::Div => "/",
            BinOp::Mod => "%",
            BinOp::BitAnd => "&",
            BinOp::BitOr => "|",
            BinOp::BitXor => "^",
            BinOp::Shl => "<<",
            BinOp::Shr => ">>",
            BinOp::UShr => ">>>",
            BinOp::And => "&&",
            BinOp::Or => "||",
            BinOp::Eq => "==",
            BinOp::NotEq => "!=",
            BinOp::Lt => "<",
            BinOp::Lte => "<=",
            BinOp::Gt => ">",
            BinOp::Gte => ">=",
            BinOp::Interval => "...",
            BinOp::Arrow => "=>",
            BinOp::In => "in",
            BinOp::NullCoalesce => "??",
            BinOp::Assign => "=",
            BinOp::AssignOp(op) => op.as_str(),
        }
    }
}

/// A unary operation.
#[derive(Clone, PartialEq, Debug)]
pub struct Unary {
    /// The operator.
    pub op: UnOp,
    /// Whether it stands behind its operand; only for increments, decrements and `!`.
    pub is_postfix: bool,
    /// The operand.
    pub operand: Box<Expr>,
}

/// Unary operators.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum UnOp {
    /// `++`
    Increment,
    /// `--`
    Decrement,
    /// `!`; as postfix only under macros and in abstract operators
    Not,
    /// `-`
    Neg,
    /// `~`
    BitNot,
    /// `...e` in call arguments
    Spread,
}

impl UnOp {
    /// As written.
    pub fn as_str(self) -> &'static str {
        match self {
            UnOp::Increment => "++",
            UnOp::Decrement => "--",
            UnOp::Not => "!",
            UnOp::Neg => "-",
            UnOp::BitNot => "~",
            UnOp::Spread => "...",
        }
    }
}

/// `c ? a : b`
#[derive(Clone, PartialEq, Debug)]
pub struct Ternary {
    /// The condition.
    pub condition: Expr,
    /// The value if it holds.
    pub then: Expr,
    /// The value otherwise.
    pub otherwise: Expr,
}

/// A field of an object literal.
#[derive(Clone, PartialEq, Debug)]
pub struct ObjectField {
    /// Its name, escapes resolved if quoted.
    pub name: Ident,
    /// How the name is quoted, if it is.
    pub quote: Option<Quote>,
    /// Its value.
    pub value: Expr,
    /// The whole field.
    pub span: Span,
}

/// `new C(args)`
#[derive(Clone, PartialEq, Debug)]
pub struct New {
    /// The class.
    pub path: Box<TypePath>,
    /// The arguments.
    pub args: Vec<Expr>,
}

/// `var a = 1, b:Int`
#[derive(Clone, PartialEq, Debug)]
pub struct VarDecls {
    /// Whether it is `final`.
    pub is_final: bool,
    /// Whether it is `static var`: one variable for all calls.
    pub is_static: bool,
    /// The variables; never empty.
    pub vars: Vec<VarDecl>,
}

/// One variable of a `var`.
#[derive(Clone, PartialEq, Debug)]
pub struct VarDecl {
    /// Its name.
    pub name: Ident,
    /// Its metadata.
    pub meta: Vec<Meta>,
    /// Its type if stated.
    pub ty: Option<TypeRef>,
    /// Its initial value.
    pub init: Option<Box<Expr>>,
    /// From the name to the end of the initial value.
    pub span: Span,
}

/// A function as an expression.
#[derive(Clone, PartialEq, Debug)]
pub struct FunctionExpr {
    /// How it is written.
    pub kind: FunctionExprKind,
    /// Whether it is `inline function`.
    pub is_inline: bool,
    /// The function; its body is always present unless an error was reported.
    pub function: Function,
}

/// The ways to write a local function.
#[derive(Clone, PartialEq, Debug)]
pub enum FunctionExprKind {
    /// `function f() …`
    Named(Ident),
    /// `function() …`
    Anonymous,
    /// `() -> …`: the body is the value returned.
    Arrow,
}

/// `for (header) body`
#[derive(Clone, PartialEq, Debug)]
pub struct For {
    /// `v in e`, `k => v in e` (the tree is `k => (v in e)`), or anything else, which is an error unless a macro splices it.
    pub header: Expr,
    /// What is repeated.
    pub body: Expr,
}

/// The parts of a well-formed `for` header.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ForHeader<'a> {
    /// The variable before `=>`.
    pub key: Option<Ident>,
    /// The variable before `in`.
    pub value: Ident,
    /// What is iterated.
    pub iterable: &'a Expr,
}

impl For {
    /// The header taken apart; `None` if it has not the form `v in e` or `k => v in e`.
    pub fn parts(&self) -> Option<ForHeader<'_>> {
        if let Some(arrow) = self.header.as_binary(BinOp::Arrow) {
            let in_ = arrow.right.as_binary(BinOp::In)?;
            let (key, value) = (arrow.left.as_ident()?, in_.left.as_ident()?);
            return Some(ForHeader { key: Some(key), value, iterable: &in_.right });
        }
        let in_ = self.header.as_binary(BinOp::In)?;
        Some(ForHeader { key: None, value: in_.left.as_ident()?, iterable: &in_.right })
    }
}

/// `if (condition) then else otherwise`
#[derive(Clone, PartialEq, Debug)]
pub struct If {
    /// The condition, without its parentheses.
    pub condition: Expr,
    /// What is done if it holds.
    pub then: Expr,
    /// What is done otherwise.
    pub otherwise: Option<Expr>,
}

/// A `while` loop.
#[derive(Clone, PartialEq, Debug)]
pub struct While {
    /// The condition, without its parentheses.
    pub condition: Expr,
    /// What is repeated.
    pub body: Expr,
    /// Whether it is `do … while`.
    pub is_do: bool,
}

/// A `switch`.
#[derive(Clone, PartialEq, Debug)]
pub struct Switch {
    /// What is switched on; a `Paren` if written in parentheses.
    pub subject: Expr,
    /// The cases in source order.
    pub cases: Vec<Case>,
    /// `default:`, wherever it stood.
    pub default: Option<CaseBody>,
}

/// A case of a switch.
#[derive(Clone, PartialEq, Debug)]
pub struct Case {
    /// Comma-separated patterns, as expressions; `a | b` is one pattern with `BinOp::BitOr`. A capture `var x`
    /// is a `Var` without value.
    pub patterns: Vec<Expr>,
    /// `if (guard)`, without its parentheses.
    pub guard: Option<Expr>,
    /// What is done.
    pub body: CaseBody,
    /// The whole case.
    pub span: Span,
}

/// What stands behind the colon of a case: the value is that of the last expression.
#[derive(Clone, PartialEq, Debug)]
pub struct CaseBody {
    /// The expressions, as in a block.
    pub exprs: Vec<Expr>,
    /// From `default` or the colon to the end.
    pub span: Span,
}

/// A `try`.
#[derive(Clone, PartialEq, Debug)]
pub struct Try {
    /// What is tried.
    pub body: Expr,
    /// The handlers, at least one unless an error was reported.
    pub catches: Vec<Catch>,
}

/// One handler.
#[derive(Clone, PartialEq, Debug)]
pub struct Catch {
    /// The variable.
    pub name: Ident,
    /// What is caught; `None` for `catch (e)`, which catches everything as `haxe.Exception`.
    pub ty: Option<TypeRef>,
    /// What is done.
    pub body: Expr,
    /// The whole handler.
    pub span: Span,
}

/// `macro …`
#[derive(Clone, PartialEq, Debug)]
pub enum Reification {
    /// `macro expr`
    Expr(Box<Expr>),
    /// `macro : Type`
    Type(Box<TypeRef>),
    /// `macro class { … }`
    Class(Box<TypeDecl>),
}

impl Expr {
    /// The operands if this is `op`.
    pub fn as_binary(&self, op: BinOp) -> Option<&Binary> {
        if let ExprKind::Binary(binary) = &self.kind {
            (binary.op == op).then_some(binary)
        } else {
            None
        }
    }

    /// The name if this is a plain name.
    pub fn as_ident(&self) -> Option<Ident> {
        if let ExprKind::Ident(name) = self.kind {
            Some(Ident { name, span: self.span })
        } else {
            None
        }
    }

    /// The expression inside any number of parentheses.
    pub fn without_parens(&self) -> &Expr {
        let mut expr = self;
        while let ExprKind::Paren(inner) = &expr.kind {
            expr = inner;
        }
        expr
    }
}
