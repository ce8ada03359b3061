//! Classes and interfaces.

use rayzor_base::Symbol;
use rayzor_base::hash::FxIndexMap;

use crate::decl::DeclHead;
use crate::ids::{AbstractId, ClassId, FieldId};
use crate::ty::{Ty, TyArgs};

/// What a `ClassDecl` stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClassKind {
    /// An ordinary class.
    Class,
    /// An interface.
    Interface,
    /// The fields of an abstract, all of them static. Methods of values take `this` as a first parameter.
    AbstractImpl(AbstractId),
    /// The fields at the top level of a module, all of them static.
    ModuleFields,
}

/// Modifiers and metadata of a class that change what it means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ClassFlags {
    /// `extern`: nothing is generated for it.
    pub is_extern: bool,
    /// `abstract class`.
    pub is_abstract: bool,
    /// `final class`.
    pub is_final: bool,
    /// `@:generic`.
    pub is_generic: bool,
    /// `@:structInit`.
    pub is_struct_init: bool,
    /// `@:keep`.
    pub is_keep: bool,
}

/// A class with its arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassRef {
    /// The class.
    pub class: ClassId,
    /// Its arguments, in terms of the parameters of the class that names it.
    pub args: TyArgs,
}

/// A class or interface.
#[derive(Clone, Debug)]
pub struct ClassDecl {
    /// Name, place, metadata, parameters.
    pub head: DeclHead,
    /// What it stands for.
    pub kind: ClassKind,
    /// Modifiers.
    pub flags: ClassFlags,
    /// The class it extends.
    pub superclass: Option<ClassRef>,
    /// What it implements; for an interface, what it extends.
    pub interfaces: Vec<ClassRef>,
    /// `implements Dynamic<T>`: the type of the fields that are not declared.
    pub dynamic: Option<Ty>,
    /// The instance fields in declaration order, without the constructor and inherited ones.
    pub fields: FxIndexMap<Symbol, FieldId>,
    /// The static fields in declaration order.
    pub statics: FxIndexMap<Symbol, FieldId>,
    /// In an abstract: what only states that an operator of the underlying type applies. These have no name.
    pub operators: Vec<FieldId>,
    /// Its own constructor.
    pub constructor: Option<FieldId>,
    /// `static function __init__`.
    pub init: Option<FieldId>,
    /// For a copy made by `@:generic`: the class it is a copy of and the arguments.
    pub generic_origin: Option<ClassRef>,
}

impl ClassDecl {
    /// Whether it is an interface.
    pub fn is_interface(&self) -> bool {
        self.kind == ClassKind::Interface
    }

    /// Its own fields: instance, static, operators, constructor, `__init__`.
    pub fn all_fields(&self) -> impl Iterator<Item = FieldId> {
        let members = self.fields.values().chain(self.statics.values()).copied();
        let operators = self.operators.iter().copied();
        members.chain(operators).chain(self.constructor).chain(self.init)
    }
}
