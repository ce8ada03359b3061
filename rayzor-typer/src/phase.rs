//! On-demand forcing: declarations go from declared to having a header, fields from declared to typed, each once.
//!
//! A header in progress that is asked for again is simply not complete yet: types can name it. A field in progress that is
//! asked for again has either a signature already, or its type depends on itself, which is an error.

use rayzor_base::{Span, names};
use rayzor_types::ExprKind;
use rayzor_types::decl::ClassKind;
use rayzor_types::{
    AbstractId, BodyId, ClassId, EnumId, FieldId, Ty, TypeDeclId, TypeParamId, TypedefId,
};

use crate::cx::TyperCx;
use crate::{declare, generic, infer};

/// How far a type declaration is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum DeclState {
    /// Its name is known.
    #[default]
    Declared,
    /// Its header is being resolved.
    InProgress,
    /// Its header is complete.
    Done,
}

/// How far a field is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum FieldState {
    /// Its name is known.
    #[default]
    Declared,
    /// Its signature is being resolved.
    InSignature,
    /// Its signature is known; parts of it may be type variables until its body is typed.
    Signed,
    /// Its body is being typed.
    InBody,
    /// Its body is typed, or it has none.
    Done,
}

/// A check that needs complete headers.
#[derive(Clone, Debug)]
pub(crate) enum DelayedCheck {
    /// The arguments of a type must fit the constraints of its parameters.
    Constraints {
        /// The parameters.
        params: Vec<TypeParamId>,
        /// The arguments.
        args: Vec<Ty>,
        /// Where each was written; the last holds for those behind.
        spans: Vec<Span>,
    },
}

impl TyperCx<'_> {
    /// Completes the header of a declaration, unless that is under way.
    pub(crate) fn force_decl(&mut self, decl: TypeDeclId) {
        let state = self.decl_states.entry(decl).or_default();
        if *state != DeclState::Declared {
            return;
        }
        *state = DeclState::InProgress;
        self.n_headers_in_progress += 1;
        match decl {
            TypeDeclId::Class(id) => declare::class::resolve_header(self, id),
            TypeDeclId::Enum(id) => declare::enum_::resolve_header(self, id),
            TypeDeclId::Abstract(id) => declare::abstract_::resolve_header(self, id),
            TypeDeclId::Typedef(id) => declare::typedef::resolve_header(self, id),
        }
        self.decl_states.insert(decl, DeclState::Done);
        self.n_headers_in_progress -= 1;
        if self.n_headers_in_progress == 0 {
            self.run_delayed();
        }
    }

    /// Makes the checks that waited for headers.
    pub(crate) fn run_delayed(&mut self) {
        while let Some(check) = self.delayed.pop() {
            match check {
                DelayedCheck::Constraints { params, args, spans } => {
                    declare::type_param::check_args(self, &params, &args, &spans);
                }
            }
        }
    }

    /// Completes the header of a class.
    pub(crate) fn force_class(&mut self, id: ClassId) {
        self.force_decl(TypeDeclId::Class(id));
    }

    /// Completes the header of an enum.
    pub(crate) fn force_enum(&mut self, id: EnumId) {
        self.force_decl(TypeDeclId::Enum(id));
    }

    /// Completes the header of an abstract.
    pub(crate) fn force_abstract(&mut self, id: AbstractId) {
        self.force_decl(TypeDeclId::Abstract(id));
    }

    /// Completes the header of a typedef.
    pub(crate) fn force_typedef(&mut self, id: TypedefId) {
        self.force_decl(TypeDeclId::Typedef(id));
    }

    /// The type of a field. Types its signature first, and its body too if parts of the signature are only known from that
    /// (unless the body is being typed, in which case they are type variables).
    pub(crate) fn field_ty(&mut self, field: FieldId) -> Ty {
        self.want_field(field);
        self.force_signature(field);
        if self.field_states[field] == FieldState::Signed && self.has_open_parts(field) {
            self.force_body(field);
        }
        self.program.fields[field].ty
    }

    /// The type that a field's signature states, with type variables where it states none. Types no body.
    pub(crate) fn field_signature(&mut self, field: FieldId) -> Ty {
        self.force_signature(field);
        self.program.fields[field].ty
    }

    fn has_open_parts(&self, field: FieldId) -> bool {
        let mut open = false;
        self.program.types.map_leaves(self.program.fields[field].ty, &mut |leaf| {
            open |= matches!(leaf, rayzor_types::TyKind::Mono(_));
            None
        });
        open
    }

    fn force_signature(&mut self, field: FieldId) {
        match self.field_states[field] {
            FieldState::Declared => {
                self.field_states[field] = FieldState::InSignature;
                let owner = self.program.fields[field].owner;
                self.force_class(owner);
                if let ClassKind::AbstractImpl(id) = self.program.classes[owner].kind {
                    self.force_abstract(id);
                }
                declare::field::resolve_signature(self, field);
                if self.field_states[field] == FieldState::InSignature {
                    self.field_states[field] = FieldState::Signed;
                }
            }
            // Only a class that inherits from itself comes back here; that is reported.
            FieldState::InSignature => {}
            FieldState::Signed | FieldState::InBody | FieldState::Done => {}
        }
    }

    /// Types the body of a method or the initialiser of a variable, unless that is done or under way.
    pub(crate) fn force_body(&mut self, field: FieldId) {
        self.force_signature(field);
        if self.field_states[field] != FieldState::Signed {
            return;
        }
        self.field_states[field] = FieldState::InBody;
        let suspended = self.program.types.suspend();
        if let Some(body) = self.type_body(field) {
            self.program.fields[field].body = Some(body);
            self.want_used(body);
        }
        self.program.types.resume(suspended);
        self.field_states[field] = FieldState::Done;
    }

    fn type_body(&mut self, field: FieldId) -> Option<BodyId> {
        if !declare::field::has_code(self, field) {
            return None;
        }
        if generic::is_template(self, field) {
            if self.has_open_parts(field) && generic::is_template_function(self, field) {
                infer::infer_template_signature(self, field);
            }
            return None;
        }
        if self.program.fields[field].is_method() {
            infer::type_function_body(self, field)
        } else {
            infer::type_field_init(self, field)
        }
    }

    /// Notes that the program uses a field: its body, and those of the instance fields beside it, will be typed.
    pub(crate) fn want_field(&mut self, field: FieldId) {
        let decl = &self.program.fields[field];
        let (owner, is_static) = (decl.owner, decl.is_static && !decl.flags.is_constructor);
        let name = decl.name;
        if is_static {
            self.want_body(field);
            let gets_class = name == names::GET_CLASS || name == names::RESOLVE_CLASS;
            if gets_class && owner == self.program.well_known.type_ {
                self.want_statics();
            }
        } else {
            self.want_class(owner);
        }
    }

    /// Notes that any static of a class with instances may be asked for by name.
    fn want_statics(&mut self) {
        if std::mem::replace(&mut self.wants_statics, true) {
            return;
        }
        let known = &self.program.well_known;
        let classes = [known.string, known.array];
        for class in classes.into_iter().chain(self.wanted_classes.clone()) {
            self.want_statics_of(class);
        }
    }

    fn want_statics_of(&mut self, class: ClassId) {
        self.force_class(class);
        let statics: Vec<FieldId> = self.program.classes[class].statics.values().copied().collect();
        statics.into_iter().for_each(|field| self.want_body(field));
    }

    /// Notes that the program has instances of a class.
    pub(crate) fn want_class(&mut self, class: ClassId) {
        if !self.wanted_classes.insert(class) {
            return;
        }
        self.force_class(class);
        if let Some(parent) =
            self.program.classes[class].superclass.as_ref().map(|parent| parent.class)
        {
            self.want_class(parent);
        }
        if self.wants_statics {
            self.want_statics_of(class);
        }
        let decl = &self.program.classes[class];
        let fields: Vec<FieldId> =
            decl.fields.values().copied().chain(decl.constructor).chain(decl.init).collect();
        for field in fields {
            self.want_body(field);
            for overload in self.program.fields[field].overloads.clone() {
                self.want_body(overload);
            }
        }
    }

    /// Notes the fields and classes that a typed body uses.
    #[allow(clippy::wildcard_enum_match_arm, reason = "all other expressions name no field")]
    fn want_used(&mut self, body: BodyId) {
        let mut fields: Vec<FieldId> = Vec::new();
        let mut classes: Vec<ClassId> = Vec::new();
        for expr in self.program.bodies[body].exprs.values() {
            match &expr.kind {
                ExprKind::Field { obj: _, access } => fields.extend(access.field()),
                ExprKind::New { class, ctor, .. } | ExprKind::SuperCall { class, ctor, .. } => {
                    classes.push(*class);
                    fields.extend(ctor);
                }
                ExprKind::TypeRef(TypeDeclId::Class(class)) => {
                    classes.push(*class);
                    // Reflection on the class may ask for any of them.
                    fields.extend(self.program.classes[*class].statics.values());
                }
                _ => {}
            }
        }
        fields.into_iter().for_each(|field| self.want_field(field));
        classes.into_iter().for_each(|class| self.want_class(class));
    }

    fn want_body(&mut self, field: FieldId) {
        if self.field_states[field] != FieldState::Done {
            self.wanted_bodies.insert(field);
        }
    }
}
