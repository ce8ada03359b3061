//! Structures: classes and structures into structures, types used as values, `Dynamic<T>`.

use std::sync::Arc;

use rayzor_base::Symbol;
use rayzor_types::decl::{FieldKind, MethodKind, VarAccess};
use rayzor_types::{
    Anon, AnonField, AnonFieldKind, AnonStatus, ClassId, Subst, Ty, TyKind, TypeDeclId,
};

use crate::unify::equal::DynamicFits;
use crate::unify::{Rules, SeenField, Unified, Unifier, UnifyError, UnifyStep};

impl Unifier<'_, '_> {
    /// What is left once variables, aliases, Null, Dynamic, instances, functions and abstracts are dealt with.
    pub(crate) fn structures(
        &mut self,
        from: Ty,
        to: Ty,
        from_kind: &TyKind,
        to_kind: &TyKind,
    ) -> Unified {
        match (from_kind, to_kind) {
            (TyKind::Dynamic(Some(a)), TyKind::Dynamic(Some(b))) => self.arg(*a, *b),
            (TyKind::Anon(id), TyKind::Dynamic(Some(param))) => {
                let anon = self.cx.program.types.anon(*id);
                self.fields_fit(from, to, &anon, *param)
            }
            (TyKind::Inst(class, _), TyKind::Dynamic(Some(param))) => {
                match self.cx.program.classes[*class].dynamic {
                    Some(own) => self.arg(own, *param),
                    None => Err(UnifyError::mismatch(from, to)),
                }
            }
            (TyKind::Anon(a), TyKind::Anon(b)) => {
                let pair = (self.cx.program.types.anon(*a), self.cx.program.types.anon(*b));
                self.guarded(from, to, |this| this.anon_to_anon(from, &pair.0, &pair.1))
            }
            (
                TyKind::Inst(..)
                | TyKind::ClassStatics(_)
                | TyKind::EnumStatics(_)
                | TyKind::AbstractStatics(_),
                TyKind::Anon(id),
            ) => {
                let wanted = self.cx.program.types.anon(*id);
                self.guarded(from, to, |this| this.members_to_anon(from, &wanted))
            }
            (TyKind::ClassStatics(a), TyKind::ClassStatics(b))
                if self.cx.program.is_subclass(*a, *b) =>
            {
                Ok(())
            }
            _ => Err(UnifyError::mismatch(from, to)),
        }
    }

    /// Compares `from` with `to`, taking for granted that they fit where they occur inside themselves.
    fn guarded(&mut self, from: Ty, to: Ty, compare: impl FnOnce(&mut Self) -> Unified) -> Unified {
        if self.stack.contains(&(from, to)) {
            return Ok(());
        }
        self.stack.push((from, to));
        let result = compare(self);
        self.stack.pop();
        result.map_err(|error| error.within(UnifyStep::Mismatch { from, to }))
    }

    fn fields_fit(&mut self, from: Ty, to: Ty, anon: &Anon, param: Ty) -> Unified {
        anon.fields.iter().try_for_each(|(name, field)| {
            self.unify(field.ty, param, Rules::INSIDE).map_err(|error| {
                error
                    .within(UnifyStep::FieldType { name: *name })
                    .within(UnifyStep::Mismatch { from, to })
            })
        })
    }

    /// A field that may be missing reads as null, and so fits one that may not. Where it is missing, another view of the
    /// object may have stored a value of another type into it, unless the object is known from its literal.
    fn anon_to_anon(&mut self, from: Ty, a: &Anon, b: &Anon) -> Unified {
        for (name, wanted) in &b.fields {
            match a.fields.get(name) {
                Some(field) => {
                    let is_alike = are_alike_read_only(field.kind, wanted.kind);
                    let kind = if is_alike { wanted.kind } else { field.kind };
                    let seen = SeenField { ty: field.ty, kind, is_public: true };
                    self.member(&seen, wanted, Variance::of(wanted.kind))?;
                }
                None if wanted.optional && a.status == AnonStatus::Literal => {}
                None => {
                    return Err(UnifyError::step(UnifyStep::MissingField {
                        ty: from,
                        name: *name,
                    }));
                }
            }
        }
        Ok(())
    }

    /// A field against the wanted one: kind, then type.
    fn member(&mut self, seen: &SeenField, wanted: &AnonField, variance: Variance) -> Unified {
        let name = wanted.name;
        if !seen.is_public {
            return Err(UnifyError::step(UnifyStep::PrivateField { name }));
        }
        if !kind_fits(seen.kind, wanted.kind) {
            let (from, to) = (describe_kind(seen.kind), describe_kind(wanted.kind));
            return Err(UnifyError::step(UnifyStep::FieldKind { name, from, to }));
        }
        let result = match variance {
            Variance::Covariant => self.unify(seen.ty, wanted.ty, Rules::INSIDE),
            Variance::Contravariant => self.unify(wanted.ty, seen.ty, Rules::INSIDE),
            Variance::Invariant => self.invariant(seen.ty, wanted.ty),
        };
        result.map_err(|error| error.within(UnifyStep::FieldType { name }))
    }

    fn invariant(&mut self, from: Ty, to: Ty) -> Unified {
        if self.nullable_alike(from, to).is_ok() {
            return Ok(());
        }
        let strict = self.attempt(|this| this.equal(from, to, DynamicFits::Both));
        if strict.is_ok() { Ok(()) } else { self.arg(from, to) }
    }

    /// A class instance, or a type used as a value, into a structure.
    fn members_to_anon(&mut self, from: Ty, wanted: &Arc<Anon>) -> Unified {
        for (name, wanted_field) in &wanted.fields {
            let Some(seen) = self.see_field(from, *name) else {
                return Err(UnifyError::step(UnifyStep::MissingField { ty: from, name: *name }));
            };
            self.member(&seen, wanted_field, Variance::of(wanted_field.kind))?;
        }
        Ok(())
    }

    /// Structures as type arguments: each field that is only read may be of a subtype.
    pub(crate) fn variant_structures(&mut self, from: Ty, to: Ty) -> Unified {
        let (TyKind::Anon(a), TyKind::Anon(b)) =
            (self.cx.program.kind(from), self.cx.program.kind(to))
        else {
            return Err(UnifyError::mismatch(from, to));
        };
        let pair = (self.cx.program.types.anon(a), self.cx.program.types.anon(b));
        self.guarded(from, to, |this| this.anon_to_anon(from, &pair.0, &pair.1))
    }

    /// The field `name` of a value of type `ty`, as a structure would see it.
    pub(crate) fn see_field(&mut self, ty: Ty, name: Symbol) -> Option<SeenField> {
        match self.cx.program.types.kind(self.cx.program.follow_without_null(ty)) {
            TyKind::Inst(class, args) => self.see_instance_field(class, &args, name),
            TyKind::Anon(id) => {
                let anon = self.cx.program.types.anon(id);
                let field = anon.fields.get(&name)?;
                Some(SeenField { ty: field.ty, kind: field.kind, is_public: true })
            }
            TyKind::ClassStatics(class) => {
                let field = *self.cx.program.classes[class].statics.get(&name)?;
                let ty = self.cx.field_ty(field);
                let ty = self.cx.instantiate_method(field, ty, Subst::default());
                Some(self.seen(field, ty))
            }
            TyKind::AbstractStatics(id) => {
                let impl_class = self.cx.program.abstracts[id].impl_class?;
                let field = *self.cx.program.classes[impl_class].statics.get(&name)?;
                let ty = self.cx.field_ty(field);
                Some(self.seen(field, ty))
            }
            TyKind::EnumStatics(id) => {
                let ctor = self.cx.program.enums[id].ctors.get(&name)?;
                let kind = AnonFieldKind::Var {
                    read: VarAccess::Default,
                    write: VarAccess::Never,
                    is_final: true,
                };
                Some(SeenField { ty: ctor.ty, kind, is_public: true })
            }
            TyKind::Param(param) => {
                let bounds = self.cx.param_constraints(param);
                bounds.into_iter().find_map(|bound| self.see_field(bound, name))
            }
            TyKind::Abstract(id, args) => self.see_forwarded_field(id, &args, name),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Dynamic(_) => None,
        }
    }

    fn see_instance_field(
        &mut self,
        class: ClassId,
        args: &[Ty],
        name: Symbol,
    ) -> Option<SeenField> {
        self.cx.force_class(class);
        let found = if name == rayzor_base::names::NEW {
            self.cx.program.find_constructor(class, args)?
        } else {
            self.cx.program.find_instance_field(class, args, name)?
        };
        let declared = self.cx.field_ty(found.field);
        let ty = self.cx.program.subst_class(found.class, &found.args, declared);
        let class_params = self.cx.program.classes[found.class].head.params.clone();
        let around = Subst::new(&class_params, &found.args);
        let ty = self.cx.instantiate_method(found.field, ty, around);
        Some(self.seen(found.field, ty))
    }

    /// A method of an abstract's value, or a forwarded field: for the constraints of type variables.
    fn see_forwarded_field(
        &mut self,
        id: rayzor_types::AbstractId,
        args: &[Ty],
        name: Symbol,
    ) -> Option<SeenField> {
        self.cx.force_abstract(id);
        let decl = &self.cx.program.abstracts[id];
        let own = decl
            .impl_class
            .and_then(|class| self.cx.program.classes[class].statics.get(&name).copied());
        let field = own.filter(|&field| self.cx.program.fields[field].flags.has_this_param);
        if let Some(field) = field {
            let params = self.cx.program.abstracts[id].head.params.clone();
            let declared = self.cx.field_ty(field);
            let around = Subst::new(&params, args);
            let ty = self.cx.program.types.subst(declared, &around);
            let ty = self.cx.instantiate_method(field, ty, around);
            let ty = self.cx.without_this_arg(ty);
            return Some(self.seen(field, ty));
        }
        let decl = &self.cx.program.abstracts[id];
        if decl.forward.includes(name) {
            let underlying = self.cx.program.underlying(id, args);
            return self.see_field(underlying, name);
        }
        None
    }

    fn seen(&self, id: rayzor_types::FieldId, ty: Ty) -> SeenField {
        let field = &self.cx.program.fields[id];
        let is_public = field.flags.is_constructor || self.cx.is_public(id);
        SeenField { ty, kind: anon_kind(&field.kind), is_public }
    }

    /// A type used as a value where `Class<T>`, `Enum<T>` or a core abstract of types is wanted: the type it gives `T`.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "every other type is no type used as a value"
    )]
    pub(crate) fn statics_arg(&mut self, from_kind: &TyKind) -> Option<Ty> {
        let decl = match from_kind {
            TyKind::ClassStatics(id) => TypeDeclId::Class(*id),
            TyKind::EnumStatics(id) => TypeDeclId::Enum(*id),
            TyKind::AbstractStatics(id) => TypeDeclId::Abstract(*id),
            _other => return None,
        };
        Some(self.cx.fresh_instance(decl))
    }
}

/// How the types of a field relate.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Variance {
    Covariant,
    Contravariant,
    Invariant,
}

impl Variance {
    /// By what the wanted field is used for.
    fn of(wanted: AnonFieldKind) -> Variance {
        match wanted {
            AnonFieldKind::Method => Variance::Covariant,
            AnonFieldKind::Var { read, write, is_final } => {
                let is_read_only = is_final || is_closed(write);
                if is_read_only {
                    Variance::Covariant
                } else if is_closed(read) {
                    Variance::Contravariant
                } else {
                    Variance::Invariant
                }
            }
        }
    }
}

fn is_closed(access: VarAccess) -> bool {
    matches!(access, VarAccess::Null | VarAccess::Never)
}

/// Whether a field of kind `from` can be used as one of kind `to`.
fn kind_fits(from: AnonFieldKind, to: AnonFieldKind) -> bool {
    match (from, to) {
        (AnonFieldKind::Method, AnonFieldKind::Method) => true,
        // A method can be read as a variable that nobody writes.
        (AnonFieldKind::Method, AnonFieldKind::Var { read: _, write, is_final }) => {
            is_final || is_closed(write)
        }
        (AnonFieldKind::Var { read, .. }, AnonFieldKind::Method) => read == VarAccess::Default,
        (
            AnonFieldKind::Var { read: read_a, write: write_a, is_final: final_a },
            AnonFieldKind::Var { read: read_b, write: write_b, is_final: final_b },
        ) => {
            let reads = is_closed(read_b) || read_a == read_b;
            let writes = is_closed(write_b) || final_b || write_a == write_b;
            final_a == final_b && reads && writes
        }
    }
}

/// Whether of two fields one is `final` and the other is never written: for structures that is the same.
fn are_alike_read_only(a: AnonFieldKind, b: AnonFieldKind) -> bool {
    let (
        AnonFieldKind::Var { read: VarAccess::Default, write: write_a, is_final: final_a },
        AnonFieldKind::Var { read: VarAccess::Default, write: write_b, is_final: final_b },
    ) = (a, b)
    else {
        return false;
    };
    (final_a || write_a == VarAccess::Never) && (final_b || write_b == VarAccess::Never)
}

fn describe_kind(kind: AnonFieldKind) -> &'static str {
    match kind {
        AnonFieldKind::Method => "method",
        AnonFieldKind::Var {
            read: VarAccess::Default,
            write: VarAccess::Default,
            is_final: false,
        } => "var",
        AnonFieldKind::Var { is_final: true, .. } => "final",
        AnonFieldKind::Var { .. } => "property",
    }
}

/// How a class field looks in a structure.
pub(crate) fn anon_kind(kind: &FieldKind) -> AnonFieldKind {
    match kind {
        FieldKind::Var(info) => {
            AnonFieldKind::Var { read: info.read, write: info.write, is_final: info.is_final }
        }
        FieldKind::Method(MethodKind::Dynamic) => AnonFieldKind::VAR,
        FieldKind::Method(MethodKind::Normal | MethodKind::Inline | MethodKind::Macro) => {
            AnonFieldKind::Method
        }
    }
}
