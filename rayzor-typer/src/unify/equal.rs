//! Equality of types, up to type variables and aliases.

use rayzor_types::{AnonId, FunTy, Ty, TyArgs, TyKind};

use crate::cx::TyperCx;
use crate::unify::monomorph::Side;
use crate::unify::{Unified, Unifier, UnifyError, UnifyStep};

/// Where Dynamic equals every type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum DynamicFits {
    /// Only itself.
    Nowhere,
    /// As the wanted type.
    Right,
    /// On both sides.
    Both,
}

/// Whether two types are equal, binding type variables.
pub(crate) fn type_eq(cx: &mut TyperCx<'_>, a: Ty, b: Ty) -> Unified {
    Unifier::new(cx).equal(a, b, DynamicFits::Nowhere)
}

impl Unifier<'_, '_> {
    /// `a` equals `b`.
    pub(crate) fn equal(&mut self, a: Ty, b: Ty, dynamic: DynamicFits) -> Unified {
        let (a, b) = (self.cx.program.follow_monos(a), self.cx.program.follow_monos(b));
        if a == b {
            return Ok(());
        }
        let types = &self.cx.program.types;
        match (types.kind(a), types.kind(b)) {
            (TyKind::Error, _) | (_, TyKind::Error) => Ok(()),
            (TyKind::Mono(mono), _) => self.bind(mono, b, Side::From),
            (_, TyKind::Mono(mono)) => self.bind(mono, a, Side::To),
            (TyKind::Typedef(id, args), TyKind::Typedef(other, wanted))
                if id == other
                    && self
                        .attempt(|this| this.equal_args(a, b, &args, &wanted, dynamic))
                        .is_ok() =>
            {
                Ok(())
            }
            (TyKind::Typedef(id, args), _) => self.equal_through(a, b, dynamic, |this| {
                (this.cx.program.expand_typedef(id, &args), b)
            }),
            (_, TyKind::Typedef(id, args)) => self.equal_through(a, b, dynamic, |this| {
                (a, this.cx.program.expand_typedef(id, &args))
            }),
            (a_kind, b_kind) => self.equal_heads(a, b, (&a_kind, &b_kind), dynamic),
        }
    }

    fn equal_through(
        &mut self,
        a: Ty,
        b: Ty,
        dynamic: DynamicFits,
        expand: impl FnOnce(&mut Self) -> (Ty, Ty),
    ) -> Unified {
        if self.stack.contains(&(a, b)) {
            return Ok(());
        }
        self.stack.push((a, b));
        let (expanded_a, expanded_b) = expand(self);
        let result = self.equal(expanded_a, expanded_b, dynamic);
        self.stack.pop();
        result
    }

    fn equal_heads(
        &mut self,
        a: Ty,
        b: Ty,
        kinds: (&TyKind, &TyKind),
        dynamic: DynamicFits,
    ) -> Unified {
        match kinds {
            (_, TyKind::Dynamic(None)) if dynamic != DynamicFits::Nowhere => Ok(()),
            (TyKind::Dynamic(None), _) if dynamic == DynamicFits::Both => Ok(()),
            (TyKind::Inst(x, args), TyKind::Inst(y, wanted)) if x == y => {
                self.equal_args(a, b, args, wanted, dynamic)
            }
            (TyKind::Enum(x, args), TyKind::Enum(y, wanted)) if x == y => {
                let equal =
                    |this: &mut Self, x, y| this.enum_arg(x, y, |this| this.equal(x, y, dynamic));
                self.each_arg(a, b, args, wanted, equal)
            }
            (TyKind::Abstract(x, args), TyKind::Abstract(y, wanted)) if x == y => {
                self.equal_args(a, b, args, wanted, dynamic)
            }
            (TyKind::Abstract(x, args), _) if *x == self.cx.program.well_known.null => {
                self.equal_nullable(a, b, args[0], dynamic)
            }
            (_, TyKind::Abstract(y, args)) if *y == self.cx.program.well_known.null => {
                self.equal_nullable(b, a, args[0], dynamic)
            }
            (TyKind::Dynamic(Some(x)), TyKind::Dynamic(Some(y))) => self.equal(*x, *y, dynamic),
            (TyKind::Fun(x), TyKind::Fun(y)) => {
                self.equal_functions(a, b, (&x.clone(), &y.clone()), dynamic)
            }
            (TyKind::Anon(x), TyKind::Anon(y)) => self.equal_structures(a, b, (*x, *y), dynamic),
            _ => Err(UnifyError::mismatch(a, b)),
        }
    }

    /// `Null<T>` equals `T` where `T` is a reference: the two differ only for basic types.
    fn equal_nullable(
        &mut self,
        nullable: Ty,
        other: Ty,
        inner: Ty,
        dynamic: DynamicFits,
    ) -> Unified {
        if self.cx.is_basic(inner) || self.cx.is_basic(other) {
            return Err(UnifyError::mismatch(nullable, other));
        }
        self.equal(inner, other, dynamic)
    }

    /// Two types of which one is the other's `Null`, or arrays of such, in levels. Elements of arrays and fields of
    /// structures may be seen either way: null shows as zero where the type has none.
    pub(crate) fn nullable_alike(&mut self, a: Ty, b: Ty) -> Unified {
        let (bare_a, bare_b) =
            (self.cx.program.follow_without_null(a), self.cx.program.follow_without_null(b));
        if let (TyKind::Inst(x, x_args), TyKind::Inst(y, y_args)) =
            (self.cx.program.kind(bare_a), self.cx.program.kind(bare_b))
        {
            let array = self.cx.program.well_known.array;
            let are_arrays = x == array && y == array;
            return if are_arrays {
                self.nullable_alike(x_args[0], y_args[0])
            } else {
                Err(UnifyError::mismatch(a, b))
            };
        }
        match self.nullable_side(a, b) {
            Some(Side::From | Side::To) => Ok(()),
            None => Err(UnifyError::mismatch(a, b)),
        }
    }

    /// Which of two types is the `Null` of the other, a basic type.
    pub(crate) fn nullable_side(&self, from: Ty, to: Ty) -> Option<Side> {
        let program = &self.cx.program;
        let bare = program.follow_without_null(from);
        if bare != program.follow_without_null(to) || !self.cx.is_basic(bare) {
            return None;
        }
        match (program.null_inner(from), program.null_inner(to)) {
            (Some(_), None) => Some(Side::From),
            (None, Some(_)) => Some(Side::To),
            (Some(_), Some(_)) | (None, None) => None,
        }
    }

    /// Arguments of enums. The values in an enum are kept in one way, so that null is nothing to the others.
    pub(crate) fn enum_arg(
        &mut self,
        a: Ty,
        b: Ty,
        compare: impl FnOnce(&mut Self) -> Unified,
    ) -> Unified {
        if self.nullable_side(a, b).is_some() { Ok(()) } else { compare(self) }
    }

    fn equal_args(
        &mut self,
        a: Ty,
        b: Ty,
        x: &TyArgs,
        y: &TyArgs,
        dynamic: DynamicFits,
    ) -> Unified {
        self.each_arg(a, b, x, y, |this, x, y| this.equal(x, y, dynamic))
    }

    fn equal_functions(
        &mut self,
        a: Ty,
        b: Ty,
        (x, y): (&FunTy, &FunTy),
        dynamic: DynamicFits,
    ) -> Unified {
        if x.args.len() != y.args.len() {
            let count = UnifyStep::ArgCount { from: x.args.len(), to: y.args.len() };
            return Err(UnifyError::step(count).within(UnifyStep::Mismatch { from: a, to: b }));
        }
        for (index, (x, y)) in x.args.iter().zip(&y.args).enumerate() {
            if x.opt != y.opt {
                return Err(UnifyError::step(UnifyStep::OptionalArg { name: x.name })
                    .within(UnifyStep::Mismatch { from: a, to: b }));
            }
            self.equal(x.ty, y.ty, dynamic).map_err(|error| {
                error
                    .within(UnifyStep::FunctionArg { index })
                    .within(UnifyStep::Mismatch { from: a, to: b })
            })?;
        }
        self.equal(x.ret, y.ret, dynamic).map_err(|error| {
            error.within(UnifyStep::FunctionRet).within(UnifyStep::Mismatch { from: a, to: b })
        })
    }

    fn equal_structures(
        &mut self,
        a: Ty,
        b: Ty,
        (x, y): (AnonId, AnonId),
        dynamic: DynamicFits,
    ) -> Unified {
        if self.stack.contains(&(a, b)) {
            return Ok(());
        }
        let (x, y) = (self.cx.program.types.anon(x), self.cx.program.types.anon(y));
        let mismatch = UnifyStep::Mismatch { from: a, to: b };
        if let Some(name) = y.fields.keys().find(|name| !x.fields.contains_key(*name)) {
            return Err(
                UnifyError::step(UnifyStep::MissingField { ty: a, name: *name }).within(mismatch)
            );
        }
        if let Some(name) = x.fields.keys().find(|name| !y.fields.contains_key(*name)) {
            return Err(
                UnifyError::step(UnifyStep::ExtraField { ty: a, name: *name }).within(mismatch)
            );
        }
        self.stack.push((a, b));
        let result = y.fields.iter().try_for_each(|(name, wanted)| {
            let field = &x.fields[name];
            self.nullable_alike(field.ty, wanted.ty)
                .or_else(|_| self.equal(field.ty, wanted.ty, dynamic))
                .map_err(|error| error.within(UnifyStep::FieldType { name: *name }))
        });
        self.stack.pop();
        result.map_err(|error| error.within(mismatch))
    }
}
