//! Typed bodies: an arena of expressions per function or initialiser.
//!
//! Every expression is typed, every name is an id, every coercion is a node, and sugar is gone.

pub mod expr;
pub mod matching;
pub mod visit;

use rayzor_base::entity::PrimaryMap;
use rayzor_base::{Span, Symbol};

pub use expr::{
    AssignOp, BinOp, Catch, Const, Expr, ExprKind, FieldAccess, FunctionExpr, IncDecOp,
    ObjectField, UnOp,
};
pub use matching::{Arm, Decision, Match, SwitchCase, SwitchOn};

use crate::ids::{ExprId, LocalId, TypeDeclId};
use crate::ty::Ty;

/// The typed tree of a method or of a variable's initialiser.
#[derive(Clone, Debug)]
pub struct Body {
    /// The expressions, those of local functions included.
    pub exprs: PrimaryMap<ExprId, Expr>,
    /// The local variables and parameters, those of local functions included.
    pub locals: PrimaryMap<LocalId, Local>,
    /// The parameters of the method, in order; for a method of an abstract's value, `this` first.
    pub params: Vec<BodyParam>,
    /// The code. For an initialiser, the value.
    pub root: ExprId,
    /// What the method gives back, or the type of the variable.
    pub ret: Ty,
    /// In a method of an abstract's value: the parameter that `this` stands for.
    pub this_local: Option<LocalId>,
    /// Whether `this` is assigned (only in abstracts): the caller passes the place instead of the value.
    pub this_by_ref: bool,
    /// How expressions were written where the tree no longer shows it and a check asks for it.
    pub notes: Vec<(ExprId, ExprNote)>,
}

impl Body {
    /// No code.
    pub fn empty() -> Body {
        let mut exprs = PrimaryMap::new();
        let root =
            exprs.push(Expr { kind: ExprKind::Block(Vec::new()), ty: Ty::ERROR, span: Span::NONE });
        Body {
            exprs,
            locals: PrimaryMap::new(),
            params: Vec::new(),
            root,
            ret: Ty::ERROR,
            this_local: None,
            this_by_ref: false,
            notes: Vec::new(),
        }
    }
}

/// How an expression was written. Means nothing to the code that is generated.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ExprNote {
    /// `@:nullSafety(Off) e`.
    NullSafetyOff,
    /// `(e : T)`.
    TypeCheck,
    /// `cast e`, or the constant that an inline variable stands for: what it is, only its type says.
    Cast,
    /// `untyped e`.
    Untyped,
    /// The sum or difference that `++` and `--` stand for.
    Increment,
    /// The right operand of a `+` that joins texts, with the left one.
    JoinedTo(ExprId),
}

/// A parameter of a function with code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BodyParam {
    /// The variable that it is inside. Its type has no null added by `opt`, unless the default is null.
    pub local: LocalId,
    /// Its default value: a constant expression other than null.
    pub default: Option<ExprId>,
    /// Whether its default value is written, and null, which makes no difference but to its description.
    pub states_null: bool,
    /// Whether it may be omitted. Then it arrives in the nullable representation and null stands for the default.
    pub opt: bool,
    /// Whether it is a rest parameter; its type is `haxe.Rest<T>`.
    pub rest: bool,
}

/// What a local was declared by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocalKind {
    /// `var` or `final`.
    Var,
    /// A parameter.
    Param,
    /// A `catch`.
    Catch,
    /// A `for` loop.
    Loop,
    /// A pattern.
    Pattern,
    /// A named local function.
    Function,
    /// The compiler.
    Temp,
}

/// A local variable or parameter.
#[derive(Clone, PartialEq, Debug)]
pub struct Local {
    /// Its name.
    pub name: Symbol,
    /// Its type.
    pub ty: Ty,
    /// Its name in the declaration.
    pub span: Span,
    /// What it was declared by.
    pub kind: LocalKind,
    /// Whether it is `final`.
    pub is_final: bool,
    /// Whether it is assigned after its declaration. Set by `Body::mark_captures`.
    pub is_reassigned: bool,
    /// Whether a local function uses it that does not declare it. Set by `Body::mark_captures`.
    pub is_captured: bool,
}

impl Local {
    /// A local whose uses are not known yet.
    pub fn new(name: Symbol, ty: Ty, span: Span, kind: LocalKind) -> Local {
        Local { name, ty, span, kind, is_final: false, is_reassigned: false, is_captured: false }
    }
}

/// A type written in a body, as a value.
pub type TypeValue = TypeDeclId;
