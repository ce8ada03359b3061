//! Applying type arguments.

use std::sync::Arc;

use rayzor_base::hash::FxHashMap;

use crate::ids::TypeParamId;
use crate::ty::{Anon, FunArg, FunTy, Ty, TyArgs, TyKind, Types};

/// What to put in the place of type parameters.
#[derive(Clone, Debug, Default)]
pub struct Subst {
    map: FxHashMap<TypeParamId, Ty>,
}

impl Subst {
    /// `args[i]` for `params[i]`; surplus on either side is ignored.
    pub fn new(params: &[TypeParamId], args: &[Ty]) -> Subst {
        Subst { map: params.iter().copied().zip(args.iter().copied()).collect() }
    }

    /// Adds `args[i]` for `params[i]`.
    pub fn extend(&mut self, params: &[TypeParamId], args: &[Ty]) {
        self.map.extend(params.iter().copied().zip(args.iter().copied()));
    }

    /// What stands for `param`.
    pub fn get(&self, param: TypeParamId) -> Option<Ty> {
        self.map.get(&param).copied()
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }
}

impl Types {
    /// `ty` with the parameters of `subst` replaced. Bound type variables are looked through; a structure is copied only
    /// if it mentions a replaced parameter.
    pub fn subst(&self, ty: Ty, subst: &Subst) -> Ty {
        if subst.is_empty() { ty } else { self.map_params(ty, &mut |param| subst.get(param)) }
    }

    /// `subst` for each type of a list.
    pub fn subst_all(&self, tys: &[Ty], subst: &Subst) -> TyArgs {
        tys.iter().map(|&ty| self.subst(ty, subst)).collect()
    }

    /// `ty` with each parameter replaced by what `replace` gives for it, if anything.
    pub fn map_params(&self, ty: Ty, replace: &mut dyn FnMut(TypeParamId) -> Option<Ty>) -> Ty {
        self.map_leaves(ty, &mut |leaf| match leaf {
            TyKind::Param(param) => replace(*param),
            TyKind::Mono(_)
            | TyKind::Error
            | TyKind::Inst(..)
            | TyKind::Enum(..)
            | TyKind::Abstract(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => None,
        })
    }

    /// `ty` with type parameters and unbound type variables replaced by what `replace` gives for them, if anything. Bound
    /// variables are looked through.
    pub fn map_leaves(&self, ty: Ty, replace: &mut dyn FnMut(&TyKind) -> Option<Ty>) -> Ty {
        let kind = self.kind(ty);
        match &kind {
            TyKind::Error
            | TyKind::Dynamic(None)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => ty,
            TyKind::Param(_) => replace(&kind).unwrap_or(ty),
            TyKind::Mono(mono) => match self.mono_binding(*mono) {
                Some(bound) => self.map_leaves(bound, replace),
                None => replace(&kind).unwrap_or(ty),
            },
            TyKind::Inst(id, args) => {
                self.remake(ty, args, replace, |args| TyKind::Inst(*id, args))
            }
            TyKind::Enum(id, args) => {
                self.remake(ty, args, replace, |args| TyKind::Enum(*id, args))
            }
            TyKind::Abstract(id, args) => {
                self.remake(ty, args, replace, |args| TyKind::Abstract(*id, args))
            }
            TyKind::Typedef(id, args) => {
                self.remake(ty, args, replace, |args| TyKind::Typedef(*id, args))
            }
            TyKind::Dynamic(Some(param)) => {
                let param = self.map_leaves(*param, replace);
                self.mk(TyKind::Dynamic(Some(param)))
            }
            TyKind::Fun(fun) => self.map_fun(ty, fun, replace),
            TyKind::Anon(id) => self.map_anon(ty, &self.anon(*id), replace),
        }
    }

    fn remake(
        &self,
        ty: Ty,
        args: &TyArgs,
        replace: &mut dyn FnMut(&TyKind) -> Option<Ty>,
        make: impl FnOnce(TyArgs) -> TyKind,
    ) -> Ty {
        if args.is_empty() {
            return ty;
        }
        let mapped: TyArgs = args.iter().map(|&arg| self.map_leaves(arg, replace)).collect();
        if mapped == *args { ty } else { self.mk(make(mapped)) }
    }

    fn map_fun(&self, ty: Ty, fun: &FunTy, replace: &mut dyn FnMut(&TyKind) -> Option<Ty>) -> Ty {
        let args: Vec<FunArg> = fun
            .args
            .iter()
            .map(|arg| FunArg { ty: self.map_leaves(arg.ty, replace), ..*arg })
            .collect();
        let ret = self.map_leaves(fun.ret, replace);
        if args == fun.args && ret == fun.ret {
            ty
        } else {
            self.mk(TyKind::Fun(Arc::new(FunTy { args, ret })))
        }
    }

    fn map_anon(&self, ty: Ty, anon: &Anon, replace: &mut dyn FnMut(&TyKind) -> Option<Ty>) -> Ty {
        let mut mapped = None;
        for (index, field) in anon.fields.values().enumerate() {
            let new = self.map_leaves(field.ty, replace);
            if new != field.ty {
                mapped.get_or_insert_with(|| anon.clone()).fields[index].ty = new;
            }
        }
        mapped.map_or(ty, |mapped| self.new_anon(mapped))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ClassId;
    use rayzor_base::entity::EntityRef;
    use rayzor_base::names;

    #[test]
    fn parameters_are_replaced_everywhere_in_a_type() {
        let types = Types::new();
        let param = TypeParamId::new(0);
        let (class, other) = (ClassId::new(0), ClassId::new(1));
        let inner = types.inst(class, &[types.param(param)]);
        let fun = types.fun(vec![FunArg::new(names::EMPTY, inner)], types.param(param));
        let arg = types.inst(other, &[]);
        let replaced = types.subst(fun, &Subst::new(&[param], &[arg]));
        let wanted_inner = types.inst(class, &[arg]);
        let wanted = types.fun(vec![FunArg::new(names::EMPTY, wanted_inner)], arg);
        assert_eq!(replaced, wanted);
    }

    #[test]
    fn a_type_without_the_parameters_stays_itself() {
        let types = Types::new();
        let ty = types.inst(ClassId::new(0), &[Ty::DYNAMIC]);
        let subst = Subst::new(&[TypeParamId::new(0)], &[Ty::DYNAMIC]);
        assert_eq!(types.subst(ty, &subst), ty);
    }
}
