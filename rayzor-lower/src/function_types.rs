//! Function types at run time: which functions show as which types, and the records by which the runtime knows it.
//!
//! A function value keeps its code and so its native signature. Where one comes out of Dynamic, out of erased code or out of a
//! `cast`, its own type may differ from the wanted one in more than the signature: it may take another class. The record of the
//! wanted type has a bit for each type that functions of the program have; without its bit a function is wrapped by an
//! adaptor, which checks.

use rayzor_base::bug;
use rayzor_base::hash::FxIndexSet;
use rayzor_mir::{Global, GlobalId, LayoutId, SigId};
use rayzor_types::ty::{FunTy, Ty as HxTy, TyKind};

use crate::cx::Cx;
use crate::data::DataBuilder;
use crate::expr::cast::TypeIn;
use crate::layout::fun_signature;
use crate::repr::{Env, Repr};

/// A type in scope of its parameters' representations, as a key.
pub(crate) type TypeKey = (HxTy, Env);

/// What the functions of a closure class are.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct FunctionType {
    /// The native signature, without the environment.
    pub(crate) sig: SigId,
    /// What stands behind the references in it.
    pub(crate) kind: FunctionKind,
}

/// What stands behind the references in a function's signature.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum FunctionKind {
    /// What this type says.
    Typed(TypeKey),
    /// An adaptor takes anything. Its result, if that is a reference, is of this type.
    Adaptor(Option<TypeKey>),
}

/// A function type that values are asked to have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WantedFunction {
    /// Its record.
    pub(crate) record: GlobalId,
    /// The class of its adaptors.
    adaptor: LayoutId,
}

impl Cx<'_> {
    /// The record of a function type that a value is asked to have.
    pub(crate) fn wanted_function(&mut self, to: TypeIn<'_>, fun: &FunTy) -> GlobalId {
        let key = (self.program.follow(to.ty), to.env.clone());
        if let Some(wanted) = self.wanted_functions.get(&key) {
            return wanted.record;
        }
        let sig = fun_signature(self.program, to.env, fun);
        let sig = self.module.intern_signature(sig);
        let returns_ref = self.repr(to.env, fun.ret) == Repr::Ref;
        let result = returns_ref.then(|| (self.program.follow(fun.ret), to.env.clone()));
        let adaptor = self.adaptor(sig, result);
        let name = format!("hx.function.{}", self.wanted_functions.len());
        let record = self.module.globals.push(Global::data(name, Vec::new(), Vec::new()));
        self.wanted_functions.insert(key, WantedFunction { record, adaptor });
        record
    }

    /// The types that functions have, by number.
    pub(crate) fn function_types(&self) -> FxIndexSet<FunctionType> {
        self.closure_classes.values().map(|class| class.ty.clone()).collect()
    }

    /// Fills in the records of the wanted types: `FunctionTypeInfo`.
    pub(crate) fn fill_wanted_functions(&mut self, types: &FxIndexSet<FunctionType>) {
        for at in 0..self.wanted_functions.len() {
            let Some((key, &wanted)) = self.wanted_functions.get_index(at) else { continue };
            let (ty, env) = key.clone();
            let class = &self.closure_classes[&wanted.adaptor];
            let sig = class.ty.sig;
            let mut data = DataBuilder::new();
            data.func(Some(class.code));
            data.u32(self.module.layouts[wanted.adaptor].desc_offset);
            data.u32(types.len() as u32);
            let shown: Vec<bool> = types
                .iter()
                .map(|found| {
                    found.sig == sig && self.is_function_as(found, TypeIn { ty, env: &env })
                })
                .collect();
            for bits in shown.chunks(32) {
                data.u32(bits.iter().rev().fold(0, |word, &bit| word << 1 | u32::from(bit)));
            }
            self.module.globals[wanted.record].init = data.finish();
        }
    }

    /// Whether a function with the native signature of `to` can be called as a `to`.
    fn is_function_as(&self, found: &FunctionType, to: TypeIn<'_>) -> bool {
        match &found.kind {
            FunctionKind::Typed((ty, env)) => self.is_value_as(TypeIn { ty: *ty, env }, to),
            FunctionKind::Adaptor(None) => true,
            FunctionKind::Adaptor(Some((ty, env))) => {
                let Some(fun) = self.program.as_fun(to.ty) else {
                    bug!(rayzor_base::Span::NONE, "no function type")
                };
                self.is_value_as(TypeIn { ty: *ty, env }, TypeIn { ty: fun.ret, env: to.env })
            }
        }
    }

    /// Whether every value of type `from` is one of type `to` as it is, without a check.
    pub(crate) fn is_value_as(&self, from: TypeIn<'_>, to: TypeIn<'_>) -> bool {
        let program = self.program;
        let (from_repr, to_repr) = (self.repr(from.env, from.ty), self.repr(to.env, to.ty));
        if from_repr != Repr::Ref || to_repr != Repr::Ref {
            return from_repr == to_repr;
        }
        let bare =
            |ty: HxTy| program.kind(program.follow_abstracts(program.follow_without_null(ty)));
        match (bare(from.ty), bare(to.ty)) {
            (TyKind::Inst(source, args), TyKind::Inst(class, _)) => {
                program.upcast(source, &args, class).is_some() && self.is_same_value(from, to)
            }
            (TyKind::Enum(source, _), TyKind::Enum(target, _)) => source == target,
            (TyKind::Fun(source), TyKind::Fun(target)) => {
                let is_same_signature = fun_signature(program, from.env, &source)
                    == fun_signature(program, to.env, &target);
                let takes = source.args.iter().zip(&target.args).all(|(own, given)| {
                    let own = TypeIn { ty: own.ty, env: from.env };
                    self.is_value_as(TypeIn { ty: given.ty, env: to.env }, own)
                });
                let result = TypeIn { ty: source.ret, env: from.env };
                is_same_signature
                    && takes
                    && self.is_value_as(result, TypeIn { ty: target.ret, env: to.env })
            }
            (_, TyKind::Inst(..) | TyKind::Enum(..) | TyKind::Fun(_)) => false,
            // Structures, class values and the like are asked what they are when they are used.
            _others => true,
        }
    }
}
