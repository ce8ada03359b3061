//! Enums.

use rayzor_base::hash::FxIndexMap;
use rayzor_base::{Span, Symbol};

use crate::decl::{DeclHead, Meta};
use crate::ids::TypeParamId;
use crate::ty::{FunArg, Ty};

/// An enum.
#[derive(Clone, Debug)]
pub struct EnumDecl {
    /// Name, place, metadata, parameters.
    pub head: DeclHead,
    /// Whether it is `extern`.
    pub is_extern: bool,
    /// The constructors; the position is the constructor's index.
    pub ctors: FxIndexMap<Symbol, EnumCtor>,
}

/// A constructor of an enum.
#[derive(Clone, Debug)]
pub struct EnumCtor {
    /// Its name.
    pub name: Symbol,
    /// Its parameters; none for a constant constructor.
    pub args: Vec<FunArg>,
    /// Its own type parameters.
    pub params: Vec<TypeParamId>,
    /// The enum type that it makes: the enum with its parameters, or what the constructor says (a GADT).
    pub ret: Ty,
    /// The type of the constructor used as a value: `ret` itself, or a function to it.
    pub ty: Ty,
    /// Its metadata.
    pub meta: Meta,
    /// Its doc comment.
    pub doc: Option<Symbol>,
    /// The whole declaration.
    pub span: Span,
    /// Its name in the declaration.
    pub name_span: Span,
}
