//! The whole typed program.

use rayzor_base::Symbol;
use rayzor_base::entity::PrimaryMap;
use rayzor_base::hash::FxIndexMap;

use crate::body::Body;
use crate::decl::{
    AbstractDecl, ClassDecl, DeclHead, EnumDecl, Field, ModuleDecl, TypeParam, TypePath,
    TypedefDecl,
};
use crate::ids::{
    AbstractId, BodyId, ClassId, EnumId, FieldId, ModuleId, TypeDeclId, TypeParamId, TypedefId,
};
use crate::ty::Types;
use crate::well_known::{WellKnown, WellKnownTys};

/// The tables behind all ids.
#[derive(Debug)]
pub struct Program {
    /// The types.
    pub types: Types,
    /// The modules, in the order they were loaded.
    pub modules: PrimaryMap<ModuleId, ModuleDecl>,
    /// The classes and interfaces.
    pub classes: PrimaryMap<ClassId, ClassDecl>,
    /// The enums.
    pub enums: PrimaryMap<EnumId, EnumDecl>,
    /// The abstracts.
    pub abstracts: PrimaryMap<AbstractId, AbstractDecl>,
    /// The typedefs.
    pub typedefs: PrimaryMap<TypedefId, TypedefDecl>,
    /// The fields of all classes.
    pub fields: PrimaryMap<FieldId, Field>,
    /// The type parameters.
    pub type_params: PrimaryMap<TypeParamId, TypeParam>,
    /// The typed bodies. Of the standard library, only those that are needed.
    pub bodies: PrimaryMap<BodyId, Body>,
    /// The types by full name.
    pub type_paths: FxIndexMap<TypePath, TypeDeclId>,
    /// Declarations that the language itself refers to.
    pub well_known: WellKnown,
    /// Types that the language itself refers to.
    pub tys: WellKnownTys,
    /// The function that the program starts with.
    pub main: Option<FieldId>,
    /// All classes with static variables or `__init__`, by the paths of their modules: the order in which they are
    /// initialised where none needs another.
    pub init_order: Vec<ClassId>,
    /// The defines of this compilation with their values, in order of definition.
    pub defines: Vec<(Symbol, Symbol)>,
}

impl Default for Program {
    fn default() -> Program {
        Program::new()
    }
}

impl Program {
    /// A program without declarations; its well-known ids must be set before anything else is done.
    pub fn new() -> Program {
        Program {
            types: Types::new(),
            modules: PrimaryMap::new(),
            classes: PrimaryMap::new(),
            enums: PrimaryMap::new(),
            abstracts: PrimaryMap::new(),
            typedefs: PrimaryMap::new(),
            fields: PrimaryMap::new(),
            type_params: PrimaryMap::new(),
            bodies: PrimaryMap::new(),
            type_paths: FxIndexMap::default(),
            well_known: WellKnown::unset(),
            tys: WellKnownTys::unset(),
            main: None,
            init_order: Vec::new(),
            defines: Vec::new(),
        }
    }

    /// Name, place, metadata and parameters of a declared type.
    pub fn head(&self, id: TypeDeclId) -> &DeclHead {
        match id {
            TypeDeclId::Class(id) => &self.classes[id].head,
            TypeDeclId::Enum(id) => &self.enums[id].head,
            TypeDeclId::Abstract(id) => &self.abstracts[id].head,
            TypeDeclId::Typedef(id) => &self.typedefs[id].head,
        }
    }

    /// Name, place, metadata and parameters of a declared type, to be changed.
    pub fn head_mut(&mut self, id: TypeDeclId) -> &mut DeclHead {
        match id {
            TypeDeclId::Class(id) => &mut self.classes[id].head,
            TypeDeclId::Enum(id) => &mut self.enums[id].head,
            TypeDeclId::Abstract(id) => &mut self.abstracts[id].head,
            TypeDeclId::Typedef(id) => &mut self.typedefs[id].head,
        }
    }

    /// The body of a field, if it has one.
    pub fn body_of(&self, field: FieldId) -> Option<&Body> {
        self.fields[field].body.map(|body| &self.bodies[body])
    }
}
