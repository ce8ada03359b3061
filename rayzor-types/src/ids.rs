//! The ids of everything a `Program` holds.

use rayzor_base::entity::entity_impl;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u32);
        entity_impl!($name, $prefix);
    )*};
}

ids! {
    /// A module, that is, one file.
    ModuleId = "module";
    /// A class, an interface, the static side of an abstract, or the fields of a module.
    ClassId = "class";
    /// An enum.
    EnumId = "enum";
    /// An abstract.
    AbstractId = "abstract";
    /// A typedef.
    TypedefId = "typedef";
    /// A field of a class: variable, property, method or constructor.
    FieldId = "field";
    /// A declared type parameter.
    TypeParamId = "tparam";
    /// The typed tree of a method or of a variable's initialiser.
    BodyId = "body";
    /// A local variable or parameter, within one body.
    LocalId = "local";
    /// An expression, within one body.
    ExprId = "expr";
    /// A node of a decision graph, within one match.
    DecisionId = "decision";
    /// A type variable.
    MonoId = "mono";
    /// An anonymous structure type.
    AnonId = "anon";
}

/// A declared type of any kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum TypeDeclId {
    /// A class or interface.
    Class(ClassId),
    /// An enum.
    Enum(EnumId),
    /// An abstract.
    Abstract(AbstractId),
    /// A typedef.
    Typedef(TypedefId),
}
