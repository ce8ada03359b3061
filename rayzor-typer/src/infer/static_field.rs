//! `Type.name`: static fields, constructors of enums, and what stands for a type as a value.

use rayzor_base::Symbol;
use rayzor_types::decl::{ClassKind, Forward};
use rayzor_types::hierarchy::FoundField;
use rayzor_types::{
    AbstractId, ClassId, EnumId, ExprKind, FieldId, Ty, TyArgs, TyKind, TypeDeclId,
};

use crate::diagnostics::field as messages;
use crate::infer::BodyCx;
use crate::infer::field_access::{FieldName, dynamic_field};
use crate::infer::place::Denoted;

impl BodyCx<'_, '_> {
    /// What `Type.name` denotes. Reports an unknown field.
    pub(crate) fn denote_static(&mut self, decl: TypeDeclId, at: FieldName) -> Denoted {
        match self.find_static(decl, at) {
            Some(denoted) => denoted,
            None if self.n_untyped > 0 => {
                let ty = self.type_value_ty(decl);
                let value = self.add(ExprKind::TypeRef(decl), ty, at.span);
                dynamic_field(value, Ty::DYNAMIC, at)
            }
            None if self.has_member(decl, at.name) => {
                self.report(messages::member_through_class(at.name_span, at.name));
                Denoted::Error(at.span)
            }
            None => {
                let ty = self.type_value_ty(decl);
                self.unknown_field(ty, at)
            }
        }
    }

    /// Whether the instances of a class have a field of this name.
    fn has_member(&self, decl: TypeDeclId, name: Symbol) -> bool {
        match self.typedef_target(decl).unwrap_or(decl) {
            TypeDeclId::Class(class) => {
                self.program().find_instance_field(class, &[], name).is_some()
            }
            TypeDeclId::Enum(_) | TypeDeclId::Abstract(_) | TypeDeclId::Typedef(_) => false,
        }
    }

    /// What `Type.name` denotes, if anything.
    pub(crate) fn find_static(&mut self, decl: TypeDeclId, at: FieldName) -> Option<Denoted> {
        match decl {
            TypeDeclId::Class(class) => self.find_class_static(class, at),
            TypeDeclId::Enum(id) => self.find_ctor(id, at),
            TypeDeclId::Abstract(id) => self.find_abstract_static(id, at),
            TypeDeclId::Typedef(_) => {
                let target = self.typedef_target(decl)?;
                self.find_static(target, at)
            }
        }
    }

    pub(crate) fn find_class_static(&mut self, class: ClassId, at: FieldName) -> Option<Denoted> {
        self.cx.force_class(class);
        let field = *self.program().classes[class].statics.get(&at.name)?;
        let found = FoundField { class, args: TyArgs::default(), field };
        Some(self.denote_member(None, &found, at))
    }

    fn find_ctor(&mut self, id: EnumId, at: FieldName) -> Option<Denoted> {
        self.cx.force_enum(id);
        let index = self.program().enums[id].ctors.get_index_of(&at.name)?;
        Some(Denoted::EnumCtor { enum_: id, index: index as u32, span: at.span })
    }

    fn find_abstract_static(&mut self, id: AbstractId, at: FieldName) -> Option<Denoted> {
        if let Some(class) = self.program().abstracts[id].impl_class {
            self.cx.force_class(class);
            if let Some(&field) = self.program().classes[class].statics.get(&at.name) {
                return Some(self.denote_abstract_static(class, field, at));
            }
        }
        let decl = &self.program().abstracts[id];
        if decl.forward_statics == Forward::Nothing || !decl.forward_statics.includes(at.name) {
            return None;
        }
        let target = self.cx.decl_of_ty(decl.underlying)?;
        self.find_static(target, at)
    }

    /// A static of an abstract. Its methods of values may be named by themselves, and then take `this` first.
    fn denote_abstract_static(&mut self, class: ClassId, field: FieldId, at: FieldName) -> Denoted {
        let args = self.fresh_class_args(class);
        let found = FoundField { class, args, field };
        self.denote_member(None, &found, at)
    }

    /// Fresh type variables for the parameters that a class's fields may mention.
    pub(crate) fn fresh_class_args(&self, class: ClassId) -> TyArgs {
        match self.program().classes[class].kind {
            ClassKind::AbstractImpl(id) => {
                self.program().abstracts[id].head.params.iter().map(|_| self.mono()).collect()
            }
            ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => TyArgs::default(),
        }
    }

    /// The declaration that a typedef is an alias of.
    pub(crate) fn typedef_target(&self, decl: TypeDeclId) -> Option<TypeDeclId> {
        match decl {
            TypeDeclId::Typedef(id) => self.cx.decl_of_ty(self.program().typedefs[id].ty),
            TypeDeclId::Class(_) | TypeDeclId::Enum(_) | TypeDeclId::Abstract(_) => Some(decl),
        }
    }

    /// The type of a type used as a value.
    pub(crate) fn type_value_ty(&self, decl: TypeDeclId) -> Ty {
        let kind = match self.typedef_target(decl).unwrap_or(decl) {
            TypeDeclId::Class(id) => TyKind::ClassStatics(id),
            TypeDeclId::Enum(id) => TyKind::EnumStatics(id),
            TypeDeclId::Abstract(id) => TyKind::AbstractStatics(id),
            TypeDeclId::Typedef(_) => TyKind::Error,
        };
        self.program().types.mk(kind)
    }
}
