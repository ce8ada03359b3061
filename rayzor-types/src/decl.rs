//! Declarations: what modules, types and fields are, without bodies.

pub mod abstract_;
pub mod class;
pub mod enum_;
pub mod field;
pub mod meta;
pub mod module;
pub mod type_param;
pub mod typedef;

use rayzor_base::{Span, Symbol};

pub use abstract_::{
    AbstractBinaryOp, AbstractBinop, AbstractCast, AbstractDecl, AbstractUnaryOp, AbstractUnop,
    Forward,
};
pub use class::{ClassDecl, ClassFlags, ClassKind, ClassRef};
pub use enum_::{EnumCtor, EnumDecl};
pub use field::{Field, FieldFlags, FieldKind, MethodKind, VarAccess, VarInfo, Visibility};
pub use meta::{Meta, MetaEntry, MetaValue};
pub use module::ModuleDecl;
pub use type_param::{TypeParam, TypeParamOwner};
pub use typedef::TypedefDecl;

/// The full name of a declared type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TypePath {
    /// The package with dots, such as `haxe.ds`; empty at the top level.
    pub pack: Symbol,
    /// The module's name.
    pub module: Symbol,
    /// The type's name.
    pub name: Symbol,
}

impl TypePath {
    /// A path from its three parts.
    pub fn new(pack: Symbol, module: Symbol, name: Symbol) -> TypePath {
        TypePath { pack, module, name }
    }
}

/// What every type declaration has.
#[derive(Clone, Debug)]
pub struct DeclHead {
    /// Its full name.
    pub path: TypePath,
    /// The module that declares it.
    pub owner: crate::ids::ModuleId,
    /// The whole declaration.
    pub span: Span,
    /// Its name in the declaration.
    pub name_span: Span,
    /// Its doc comment, without comment signs.
    pub doc: Option<Symbol>,
    /// Its metadata.
    pub meta: Meta,
    /// Its type parameters.
    pub params: Vec<crate::ids::TypeParamId>,
    /// Whether only its own module sees it.
    pub is_private: bool,
}

impl DeclHead {
    /// The dotted path that the type has at run time. Private types lie in a package of their module, so that those of
    /// several modules can have one name.
    pub fn run_time_path(&self) -> String {
        let TypePath { pack, module, name } = self.path;
        let dot = if pack.as_str().is_empty() { "" } else { "." };
        if self.is_private {
            format!("{pack}{dot}_{module}.{name}")
        } else {
            format!("{pack}{dot}{name}")
        }
    }
}
