//! `@:deprecated`: warns where the user's modules use such fields, constructors and types.
//!
//! Uses are noted as they are typed, since a typed body no longer says which alias, property or constant was named.

use rayzor_base::{Span, Symbol};
use rayzor_types::decl::{ClassKind, Meta};
use rayzor_types::{ClassId, EnumId, FieldAccess, FieldId, TyKind, TypeDeclId};

use crate::cx::{Scope, TyperCx};
use crate::diagnostics;
use crate::infer::BodyCx;
use crate::infer::place::{MethodRef, Receiver, VarPlace};

/// What code can use that may be deprecated.
#[derive(Clone, Copy)]
enum Used {
    Field(FieldId),
    Ctor(EnumId, u32),
    Type(TypeDeclId),
}

impl TyperCx<'_> {
    /// Notes that `scope` names a typedef; other types are only used where they are values.
    pub(crate) fn note_typedef(&mut self, scope: &Scope, decl: TypeDeclId, span: Span) {
        let TypeDeclId::Typedef(id) = decl else { return };
        if let Some(text) = deprecation(&self.program.typedefs[id].head.meta) {
            let target = self.program.show(self.program.typedefs[id].ty);
            let text = text.unwrap_or(format!("This typedef is deprecated in favor of {target}"));
            self.warn_of_use(scope, span, &text);
        }
    }

    fn note_use(&mut self, scope: &Scope, used: Used, span: Span) {
        let (meta, what) = match used {
            Used::Field(field) => (&self.program.fields[field].meta, "field"),
            Used::Ctor(enum_, index) => {
                let ctor = self.program.enums[enum_].ctors.get_index(index as usize);
                let (_, ctor) = ctor.expect("the index was found in this list");
                (&ctor.meta, "enum field")
            }
            Used::Type(decl) => (&self.program.head(decl).meta, "type"),
        };
        if let Some(text) = deprecation(meta) {
            let text = text.unwrap_or(format!("Usage of this {what} is deprecated"));
            self.warn_of_use(scope, span, &text);
        }
    }

    /// Warns, unless the code is deprecated itself or of the standard library.
    fn warn_of_use(&mut self, scope: &Scope, span: Span, text: &str) {
        let own_type = scope.class.map(|class| &self.program.head(self.declares(class)).meta);
        let own_field = scope.field.map(|field| &self.program.fields[field].meta);
        let is_deprecated =
            own_type.into_iter().chain(own_field).any(|meta| deprecation(meta).is_some());
        if !is_deprecated && !self.is_std(scope.module) {
            self.report(diagnostics::check::deprecated(span, text));
        }
    }

    /// The declaration whose fields `class` holds.
    fn declares(&self, class: ClassId) -> TypeDeclId {
        match self.program.classes[class].kind {
            ClassKind::AbstractImpl(id) => TypeDeclId::Abstract(id),
            ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => {
                TypeDeclId::Class(class)
            }
        }
    }
}

impl BodyCx<'_, '_> {
    /// Notes that a method is called or taken as a value.
    pub(crate) fn note_method_use(&mut self, method: &MethodRef) {
        let MethodRef { receiver, class, class_args: _, field, span } = *method;
        match receiver {
            Receiver::None => self.note_static_use(class, field, span),
            Receiver::Object(_) | Receiver::FirstArgument(_) => {
                self.note_use(Used::Field(field), span);
                self.note_owner_use(class, span);
            }
            Receiver::Super => self.note_use(Used::Field(field), span),
        }
    }

    /// Notes that a variable or property is read or written.
    pub(crate) fn note_place_use(&mut self, place: &VarPlace) {
        match place.access {
            FieldAccess::Static { class, field } => {
                self.note_static_use(class, field, place.span);
            }
            FieldAccess::Instance { field, .. }
            | FieldAccess::MethodClosure { field, .. }
            | FieldAccess::Super { field, .. } => self.note_use(Used::Field(field), place.span),
            FieldAccess::Anon { name } => self.note_structure_use(place, name),
            FieldAccess::Dynamic { .. } | FieldAccess::EnumCtor { .. } => {}
        }
    }

    /// Notes that a class's constructor is called; an inherited one is the other class's affair.
    pub(crate) fn note_new(&mut self, class: ClassId, ctor: FieldId, span: Span) {
        self.note_owner_use(class, span);
        if self.program().fields[ctor].owner == class {
            self.note_use(Used::Field(ctor), span);
        }
    }

    /// Notes that a constructor of an enum is named, for a value or a pattern.
    pub(crate) fn note_ctor_use(&mut self, enum_: EnumId, index: u32, span: Span) {
        self.note_use(Used::Ctor(enum_, index), span);
        let at = self.object_of(span);
        self.note_use(Used::Type(TypeDeclId::Enum(enum_)), at);
    }

    /// Notes that a type is a value, or is what a value is tested for.
    pub(crate) fn note_type_use(&mut self, decl: TypeDeclId, span: Span) {
        if let TypeDeclId::Typedef(_) = decl {
            let scope = self.scope.clone();
            self.cx.note_typedef(&scope, decl, span);
        } else {
            self.note_use(Used::Type(decl), span);
        }
    }

    /// Notes that a static field is used, or a function of an abstract that converts values.
    pub(crate) fn note_static_use(&mut self, class: ClassId, field: FieldId, span: Span) {
        self.note_use(Used::Field(field), span);
        let names_type = !self.program().fields[field].flags.has_this_param;
        let at = if names_type { self.object_of(span) } else { span };
        self.note_owner_use(class, at);
    }

    /// Notes the use of what declares the fields of `class`, unless this is its own code.
    fn note_owner_use(&mut self, class: ClassId, span: Span) {
        if class != self.class {
            let decl = self.cx.declares(class);
            self.note_use(Used::Type(decl), span);
        }
    }

    fn note_structure_use(&mut self, place: &VarPlace, name: Symbol) {
        let Some(TyKind::Anon(id)) = place.obj.map(|obj| self.kind(self.ty(obj))) else { return };
        if self.n_made_code > 0 {
            return;
        }
        let anon = self.program().types.anon(id);
        let found = anon.fields.get(&name).and_then(|field| deprecation(&field.meta));
        if let Some(text) = found {
            let text = text.unwrap_or("Usage of this field is deprecated".to_owned());
            let scope = self.use_scope();
            self.cx.warn_of_use(&scope, place.span, &text);
        }
    }

    fn note_use(&mut self, used: Used, span: Span) {
        if self.n_made_code == 0 {
            let scope = self.use_scope();
            self.cx.note_use(&scope, used, span);
        }
    }

    fn use_scope(&self) -> Scope {
        Scope { class: Some(self.class), field: Some(self.field), ..self.scope.clone() }
    }

    /// The part of `Type.field` that names the type; of a lone name, all.
    fn object_of(&self, span: Span) -> Span {
        let text = self.cx.sources.text(span);
        match text.rfind('.') {
            Some(dot) => Span { hi: span.lo + dot as u32, ..span },
            None => span,
        }
    }
}

/// Whether something is deprecated, and what its declaration says about it.
fn deprecation(meta: &Meta) -> Option<Option<String>> {
    let name = Symbol::intern(":deprecated");
    meta.has(name).then(|| meta.string_arg(name).map(|text| text.to_string()))
}
