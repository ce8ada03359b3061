//! Modules.

use rayzor_base::{FileId, Symbol};

use crate::ids::{ClassId, TypeDeclId};

/// One file.
#[derive(Clone, Debug)]
pub struct ModuleDecl {
    /// The package with dots; empty at the top level.
    pub pack: Symbol,
    /// The name: that of the file without its ending.
    pub name: Symbol,
    /// The text.
    pub file: FileId,
    /// The types, in source order.
    pub types: Vec<TypeDeclId>,
    /// Holds the fields declared at module level.
    pub statics: Option<ClassId>,
    /// Whether it comes from the standard library.
    pub is_std: bool,
}
