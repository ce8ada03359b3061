//! Typedefs.

use crate::decl::DeclHead;
use crate::ty::Ty;

/// A typedef.
#[derive(Clone, Debug)]
pub struct TypedefDecl {
    /// Name, place, metadata, parameters.
    pub head: DeclHead,
    /// What it stands for, in terms of its parameters.
    pub ty: Ty,
}
