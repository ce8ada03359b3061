//! Seeing through aliases and bound type variables.

use crate::ids::TypedefId;
use crate::program::Program;
use crate::subst::Subst;
use crate::ty::{FunTy, Ty, TyArgs, TyKind};
use std::sync::Arc;

impl Program {
    /// `ty` without typedefs and bound type variables at its head. The result is never a `Typedef` or a bound `Mono`.
    pub fn follow(&self, ty: Ty) -> Ty {
        let mut ty = ty;
        loop {
            match self.types.kind(ty) {
                TyKind::Mono(mono) => match self.types.mono_binding(mono) {
                    Some(bound) => ty = bound,
                    None => return ty,
                },
                TyKind::Typedef(id, args) => ty = self.expand_typedef(id, &args),
                TyKind::Error
                | TyKind::Inst(..)
                | TyKind::Enum(..)
                | TyKind::Abstract(..)
                | TyKind::Fun(_)
                | TyKind::Anon(_)
                | TyKind::Dynamic(_)
                | TyKind::Param(_)
                | TyKind::ClassStatics(_)
                | TyKind::EnumStatics(_)
                | TyKind::AbstractStatics(_) => return ty,
            }
        }
    }

    /// What `follow(ty)` is.
    pub fn kind(&self, ty: Ty) -> TyKind {
        self.types.kind(self.follow(ty))
    }

    /// `ty` without bound type variables at its head; typedefs stay.
    pub fn follow_monos(&self, ty: Ty) -> Ty {
        let mut ty = ty;
        while let TyKind::Mono(mono) = self.types.kind(ty) {
            match self.types.mono_binding(mono) {
                Some(bound) => ty = bound,
                None => break,
            }
        }
        ty
    }

    /// The target of a typedef with these arguments, one step.
    pub fn expand_typedef(&self, id: TypedefId, args: &[Ty]) -> Ty {
        let decl = &self.typedefs[id];
        self.types.subst(decl.ty, &Subst::new(&decl.head.params, args))
    }

    /// `follow(ty)` without `Null` around it.
    pub fn follow_without_null(&self, ty: Ty) -> Ty {
        let mut ty = self.follow(ty);
        while let Some(inner) = self.null_inner(ty) {
            ty = self.follow(inner);
        }
        ty
    }

    /// The `T` of `Null<T>`, if `ty` is one once followed.
    pub fn null_inner(&self, ty: Ty) -> Option<Ty> {
        if let TyKind::Abstract(id, args) = self.kind(ty)
            && id == self.well_known.null
        {
            args.first().copied()
        } else {
            None
        }
    }

    /// `follow(ty)` with abstracts replaced by their underlying types, as values are at run time. `Null` and core types
    /// stay.
    pub fn follow_abstracts(&self, ty: Ty) -> Ty {
        let mut ty = self.follow(ty);
        while let TyKind::Abstract(id, args) = self.types.kind(ty) {
            let decl = &self.abstracts[id];
            if decl.is_core || id == self.well_known.null {
                break;
            }
            ty = self
                .follow(self.types.subst(decl.underlying, &Subst::new(&decl.head.params, &args)));
        }
        ty
    }

    /// The underlying type of an abstract with these arguments, one step.
    pub fn underlying(&self, id: crate::ids::AbstractId, args: &[Ty]) -> Ty {
        let decl = &self.abstracts[id];
        self.types.subst(decl.underlying, &Subst::new(&decl.head.params, args))
    }

    /// The function type that `ty` is, through `Null` too.
    pub fn as_fun(&self, ty: Ty) -> Option<Arc<FunTy>> {
        if let TyKind::Fun(fun) = self.types.kind(self.follow_without_null(ty)) {
            Some(fun)
        } else {
            None
        }
    }

    /// The class and arguments of an instance type, through `Null` too.
    pub fn as_inst(&self, ty: Ty) -> Option<(crate::ids::ClassId, TyArgs)> {
        if let TyKind::Inst(class, args) = self.types.kind(self.follow_without_null(ty)) {
            Some((class, args))
        } else {
            None
        }
    }

    /// Whether `ty` is `Dynamic` without a parameter, or `Null` of it, which are one but for null safety.
    pub fn is_dynamic(&self, ty: Ty) -> bool {
        self.types.kind(self.follow_without_null(ty)) == TyKind::Dynamic(None)
    }

    /// Whether `ty` is an unbound type variable.
    pub fn is_mono(&self, ty: Ty) -> bool {
        matches!(self.kind(ty), TyKind::Mono(_))
    }

    /// Whether `ty` is `Void`.
    pub fn is_void(&self, ty: Ty) -> bool {
        matches!(self.kind(ty), TyKind::Abstract(id, _) if id == self.well_known.void)
    }

    /// Whether `ty` was in error.
    pub fn is_error(&self, ty: Ty) -> bool {
        self.follow(ty) == Ty::ERROR
    }
}
