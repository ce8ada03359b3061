//! Type parameters.

use rayzor_base::{Span, Symbol};

use crate::decl::Meta;
use crate::ids::{FieldId, TypeDeclId};
use crate::ty::Ty;

/// Where a type parameter is declared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeParamOwner {
    /// On a type.
    Type(TypeDeclId),
    /// On a method.
    Method(FieldId),
    /// On an enum's constructor, a local function, or a method of a structure, of that name.
    Local(Symbol),
}

/// A type parameter.
#[derive(Clone, Debug)]
pub struct TypeParam {
    /// Its name.
    pub name: Symbol,
    /// Where it is declared.
    pub owner: TypeParamOwner,
    /// What an argument must fit.
    pub constraints: Vec<Ty>,
    /// What an omitted argument is.
    pub default: Option<Ty>,
    /// Its metadata.
    pub meta: Meta,
    /// Its name in the declaration.
    pub span: Span,
}
