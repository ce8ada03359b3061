//! Abstracts.

use rayzor_base::Symbol;

use crate::body::{BinOp, UnOp};
use crate::decl::DeclHead;
use crate::ids::{ClassId, FieldId};
use crate::ty::Ty;

/// A declared cast of an abstract.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AbstractCast {
    /// The type cast from or to, in terms of the abstract's parameters (and those of `function`). For a `@:from`
    /// function without a forced type this is `Ty::ERROR`; read it from the function's type.
    pub ty: Ty,
    /// The static function that does it; none for `from T` and `to T`, which change only the type.
    pub function: Option<FieldId>,
}

/// A binary operator of an abstract.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AbstractBinop {
    /// The operator.
    pub op: AbstractBinaryOp,
    /// Whether it is the assigning form, `A += B`.
    pub is_assign: bool,
    /// The static function that does it; a function without body stands for the operator of the underlying type.
    pub function: FieldId,
    /// Whether the operands may be swapped (`@:commutative`).
    pub is_commutative: bool,
}

/// The binary operators that an abstract can declare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AbstractBinaryOp {
    /// An operator that basic types have.
    Plain(BinOp),
    /// `a...b`.
    Interval,
    /// `a => b`.
    Arrow,
    /// `a in b`.
    In,
}

/// A unary operator of an abstract.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AbstractUnop {
    /// The operator.
    pub op: AbstractUnaryOp,
    /// The static function that does it.
    pub function: FieldId,
}

/// The unary operators that an abstract can declare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AbstractUnaryOp {
    /// `!a`, `-a`, `~a`.
    Pure(UnOp),
    /// `++a`.
    PrefixIncrement,
    /// `a++`.
    PostfixIncrement,
    /// `--a`.
    PrefixDecrement,
    /// `a--`.
    PostfixDecrement,
    /// `...a`.
    Spread,
}

/// Which fields of the underlying type an abstract offers as its own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Forward {
    /// None.
    #[default]
    Nothing,
    /// All of them.
    All,
    /// Those named.
    Names(Vec<Symbol>),
}

impl Forward {
    /// Whether the field `name` is offered.
    pub fn includes(&self, name: Symbol) -> bool {
        match self {
            Forward::Nothing => false,
            Forward::All => true,
            Forward::Names(names) => names.contains(&name),
        }
    }
}

/// An abstract.
#[derive(Clone, Debug)]
pub struct AbstractDecl {
    /// Name, place, metadata, parameters.
    pub head: DeclHead,
    /// The type of its values at run time, in terms of its parameters. For a core type: itself.
    pub underlying: Ty,
    /// Implicit casts to it.
    pub from: Vec<AbstractCast>,
    /// Implicit casts from it.
    pub to: Vec<AbstractCast>,
    /// Binary operators, in declaration order.
    pub binops: Vec<AbstractBinop>,
    /// Unary operators.
    pub unops: Vec<AbstractUnop>,
    /// `@:op([])` and `@:arrayAccess` functions that read: `(this, index)`.
    pub array_read: Vec<FieldId>,
    /// `@:op([])` and `@:arrayAccess` functions that write: `(this, index, value)`.
    pub array_write: Vec<FieldId>,
    /// `@:op(a.b)` and `@:resolve` functions that read: `(this, name)`.
    pub resolve_read: Option<FieldId>,
    /// `@:op(a.b)` functions that write: `(this, name, value)`.
    pub resolve_write: Option<FieldId>,
    /// `@:op(a())` functions.
    pub call: Vec<FieldId>,
    /// Holds its fields, all static.
    pub impl_class: Option<ClassId>,
    /// `enum abstract`.
    pub is_enum: bool,
    /// `@:coreType`: it has no underlying type.
    pub is_core: bool,
    /// `@:notNull`.
    pub is_not_null: bool,
    /// `@:multiType`: `new` selects one of the `@:to` functions.
    pub is_multi_type: bool,
    /// `extern`.
    pub is_extern: bool,
    /// `@:forward`.
    pub forward: Forward,
    /// `@:forwardStatics`.
    pub forward_statics: Forward,
    /// `@:forward.new`.
    pub forward_new: bool,
}
