//! Binding type variables.

use rayzor_base::hash::FxIndexMap;
use rayzor_types::monomorph::MonoConstraint;
use rayzor_types::{Anon, AnonField, AnonFieldKind, AnonStatus, MonoId, Ty, TyKind};

use crate::cx::TyperCx;
use crate::diagnostics;
use crate::unify::{Rules, Unified, Unifier, UnifyError, UnifyStep};

/// On which side of a comparison a type variable stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
    /// It is the type of the value.
    From,
    /// It is the wanted type.
    To,
}

impl Unifier<'_, '_> {
    /// Binds `mono` to `ty`, provided that its constraints hold and that `ty` does not contain it. Dynamic fits without
    /// binding anything, so that the first use with another type decides.
    pub(crate) fn bind(&mut self, mono: MonoId, ty: Ty, side: Side) -> Unified {
        let program = &self.cx.program;
        let own = program.types.mk(TyKind::Mono(mono));
        if matches!(program.types.kind(ty), TyKind::Dynamic(None)) {
            if !program.types.is_open(own) {
                program.types.constrain_mono(mono, MonoConstraint::MetDynamic);
            }
            return Ok(());
        }
        let head = program.follow_without_null(ty);
        if head == own {
            return Ok(());
        }
        if contains_mono(self.cx, ty, mono) {
            return Err(UnifyError::step(UnifyStep::Recursive).within(match side {
                Side::From => UnifyStep::Mismatch { from: own, to: ty },
                Side::To => UnifyStep::Mismatch { from: ty, to: own },
            }));
        }
        let constraints = program.types.mono_constraints(mono);
        if let TyKind::Mono(other) = program.types.kind(head) {
            for constraint in &constraints {
                program.types.constrain_mono(other, constraint.clone());
            }
            program.types.bind_mono(mono, ty);
            return Ok(());
        }
        program.types.bind_mono(mono, ty);
        for constraint in constraints {
            self.check_constraint(ty, &constraint)?;
        }
        Ok(())
    }

    fn check_constraint(&mut self, ty: Ty, constraint: &MonoConstraint) -> Unified {
        match constraint {
            MonoConstraint::Fits { bound, param } => self
                .unify(ty, *bound, Rules::INSIDE)
                .map_err(|error| error.within(UnifyStep::Constraint { param: *param })),
            MonoConstraint::HasField { name, ty: field_ty, span } => {
                if self.cx.program.is_dynamic(ty) {
                    return self.unify(*field_ty, Ty::DYNAMIC, Rules::INSIDE);
                }
                let Some(seen) = self.see_field(ty, *name) else {
                    if self.cx.program.is_error(ty) {
                        return Ok(());
                    }
                    let _ = span;
                    return Err(UnifyError::step(UnifyStep::MissingField { ty, name: *name }));
                };
                self.unify(seen.ty, *field_ty, Rules::INSIDE)
                    .map_err(|error| error.within(UnifyStep::FieldType { name: *name }))
            }
            MonoConstraint::MetDynamic => Ok(()),
            MonoConstraint::Takes { ty: taken } => {
                self.unify(*taken, ty, Rules::HEAD).map_err(|_| UnifyError::mismatch(ty, *taken))
            }
        }
    }
}

/// Whether the unbound variable `mono` occurs in `ty`.
fn contains_mono(cx: &TyperCx<'_>, ty: Ty, mono: MonoId) -> bool {
    let mut is_there = false;
    cx.program.types.map_leaves(ty, &mut |leaf| {
        is_there |= *leaf == TyKind::Mono(mono);
        None
    });
    is_there
}

/// Whether the unbound variable `mono` occurs in `ty`, or in the fields used of the variables there: they become structures
/// with these fields, if nothing more is learnt about them.
fn leads_to_mono(cx: &TyperCx<'_>, ty: Ty, mono: MonoId) -> bool {
    let (mut open, mut seen) = (vec![ty], Vec::new());
    while let Some(ty) = open.pop() {
        cx.program.types.map_leaves(ty, &mut |leaf| {
            if let TyKind::Mono(leaf) = *leaf
                && !seen.contains(&leaf)
            {
                seen.push(leaf);
                open.extend(used_fields(cx, leaf));
            }
            None
        });
    }
    seen.contains(&mono)
}

/// The types of the fields that were used of a variable.
fn used_fields(cx: &TyperCx<'_>, mono: MonoId) -> Vec<Ty> {
    let constraints = cx.program.types.mono_constraints(mono).into_iter();
    let field_ty = |constraint| match constraint {
        MonoConstraint::HasField { ty, .. } => Some(ty),
        MonoConstraint::Fits { .. } | MonoConstraint::MetDynamic | MonoConstraint::Takes { .. } => {
            None
        }
    };
    constraints.filter_map(field_ty).collect()
}

/// Settles a type variable that nothing more will be learnt about: one whose fields were used becomes a structure of those
/// fields, unless it would contain itself, which is reported; one that stands for a constrained type parameter becomes its bound. Others stay unbound.
pub(crate) fn close_mono(cx: &mut TyperCx<'_>, mono: MonoId) {
    if cx.program.types.mono_binding(mono).is_some() {
        return;
    }
    let mut fields = FxIndexMap::default();
    let mut bound = None;
    for constraint in cx.program.types.mono_constraints(mono) {
        match constraint {
            MonoConstraint::Fits { bound: ty, param: _ } => bound = bound.or(Some(ty)),
            MonoConstraint::HasField { name, ty, span } => {
                if leads_to_mono(cx, ty, mono) {
                    cx.report(diagnostics::unify::contains_itself(span, name));
                    cx.program.types.bind_mono(mono, Ty::ERROR);
                    return;
                }
                let meta = rayzor_types::decl::Meta::EMPTY;
                let kind = AnonFieldKind::VAR;
                let field =
                    AnonField { name, ty, optional: false, kind, params: Vec::new(), meta, span };
                fields.entry(name).or_insert(field);
            }
            MonoConstraint::MetDynamic | MonoConstraint::Takes { .. } => {}
        }
    }
    if !fields.is_empty() {
        let anon = cx.program.types.new_anon(Anon { fields, status: AnonStatus::Closed });
        cx.program.types.bind_mono(mono, anon);
    } else if let Some(bound) = bound
        && !contains_mono(cx, bound, mono)
    {
        cx.program.types.bind_mono(mono, bound);
    }
}
