//! How values of a Haxe type are represented, given the representations of the type parameters in scope.

use rayzor_abi::descriptor::FieldRepr;
use rayzor_mir::ty::{ElemKind, Ty, ValKind};
use rayzor_types::ids::{AbstractId, TypeParamId};
use rayzor_types::program::Program;
use rayzor_types::ty::{Ty as HxTy, TyKind};
use smallvec::SmallVec;

/// The representation of a value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub(crate) enum Repr {
    /// Nothing: the result of a `Void` function.
    Void,
    /// `Bool`.
    I1,
    /// `Int` and its kin.
    I32,
    /// `haxe.Int64`.
    I64,
    /// `Single`.
    F32,
    /// `Float`.
    F64,
    /// An object or null.
    Ref,
    /// A NaN-boxed word.
    Val,
}

/// Representations of a list of type arguments.
pub(crate) type Reprs = SmallVec<[Repr; 2]>;

impl Repr {
    /// The type of the MIR value; none for `Void`.
    pub(crate) fn ty(self) -> Option<Ty> {
        match self {
            Repr::Void => None,
            Repr::I1 => Some(Ty::I1),
            Repr::I32 => Some(Ty::I32),
            Repr::I64 => Some(Ty::I64),
            Repr::F32 => Some(Ty::F32),
            Repr::F64 => Some(Ty::F64),
            Repr::Ref => Some(Ty::Ref),
            Repr::Val => Some(Ty::Val),
        }
    }

    /// The type of a local, field or parameter: `Void` takes a word that stays null.
    pub(crate) fn storage_ty(self) -> Ty {
        self.ty().unwrap_or(Ty::Val)
    }

    /// The representation of `Null<T>` where `self` is that of `T`.
    pub(crate) fn nullable(self) -> Repr {
        match self {
            Repr::Ref => Repr::Ref,
            Repr::Void | Repr::I1 | Repr::I32 | Repr::I64 | Repr::F32 | Repr::F64 | Repr::Val => {
                Repr::Val
            }
        }
    }

    /// What a type parameter stands for when its argument has this representation: references are erased.
    pub(crate) fn as_param(self) -> Repr {
        match self {
            Repr::Void | Repr::Ref | Repr::Val => Repr::Val,
            Repr::I1 | Repr::I32 | Repr::I64 | Repr::F32 | Repr::F64 => self,
        }
    }

    /// Whether it is an unboxed number or truth value.
    pub(crate) fn is_prim(self) -> bool {
        matches!(self, Repr::I1 | Repr::I32 | Repr::I64 | Repr::F32 | Repr::F64)
    }

    /// How an array of such elements keeps them.
    pub(crate) fn elem_kind(self) -> ElemKind {
        match self {
            Repr::I1 => ElemKind::I1,
            Repr::I32 => ElemKind::I32,
            Repr::I64 => ElemKind::I64,
            Repr::F32 => ElemKind::F32,
            Repr::F64 => ElemKind::F64,
            Repr::Void | Repr::Ref | Repr::Val => ElemKind::Val,
        }
    }

    /// What a `Val` made from it holds; none for `Void`, `Val` and `F32` (which goes through `F64`).
    pub(crate) fn val_kind(self) -> Option<ValKind> {
        match self {
            Repr::I1 => Some(ValKind::Bool),
            Repr::I32 => Some(ValKind::Int),
            Repr::I64 => Some(ValKind::Int64),
            Repr::F64 => Some(ValKind::Float),
            Repr::Ref => Some(ValKind::Ref),
            Repr::Void | Repr::F32 | Repr::Val => None,
        }
    }

    /// The code in reflection records.
    pub(crate) fn field_repr(self) -> FieldRepr {
        match self {
            Repr::I1 => FieldRepr::I1,
            Repr::I32 => FieldRepr::I32,
            Repr::I64 => FieldRepr::I64,
            Repr::F32 => FieldRepr::F32,
            Repr::F64 => FieldRepr::F64,
            Repr::Ref => FieldRepr::Ref,
            Repr::Void | Repr::Val => FieldRepr::Val,
        }
    }

    /// A short name for symbols.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Repr::Void => "void",
            Repr::I1 => "bool",
            Repr::I32 => "i32",
            Repr::I64 => "i64",
            Repr::F32 => "f32",
            Repr::F64 => "f64",
            Repr::Ref => "ref",
            Repr::Val => "val",
        }
    }
}

/// The representations of the type parameters in scope. A parameter that is not in it is erased: `Val`.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub(crate) struct Env {
    entries: SmallVec<[(TypeParamId, Repr); 4]>,
}

impl Env {
    /// Nothing in scope.
    pub(crate) fn empty() -> Env {
        Env::default()
    }

    /// Adds parameters with their representations; missing ones are erased.
    pub(crate) fn extend(&mut self, params: &[TypeParamId], reprs: &[Repr]) {
        for (index, &param) in params.iter().enumerate() {
            let repr = reprs.get(index).copied().unwrap_or(Repr::Val).as_param();
            self.entries.push((param, repr));
        }
    }

    /// This and the surrounding scopes, from the inside.
    pub(crate) fn prefixes(&self) -> impl Iterator<Item = Env> {
        (0..=self.entries.len()).rev().map(|len| Env { entries: self.entries[..len].into() })
    }

    /// The representation of a parameter.
    pub(crate) fn get(&self, param: TypeParamId) -> Repr {
        let found = self.entries.iter().rev().find(|(id, _)| *id == param);
        found.map_or(Repr::Val, |&(_, repr)| repr)
    }
}

/// The representation of `ty` in `env`.
pub(crate) fn repr_of(program: &Program, env: &Env, ty: HxTy) -> Repr {
    match program.types.kind(program.follow(ty)) {
        TyKind::Inst(..)
        | TyKind::Enum(..)
        | TyKind::Fun(_)
        | TyKind::Anon(_)
        | TyKind::ClassStatics(_)
        | TyKind::EnumStatics(_)
        | TyKind::AbstractStatics(_) => Repr::Ref,
        TyKind::Param(param) => env.get(param),
        TyKind::Abstract(id, args) => abstract_repr(program, env, id, &args),
        TyKind::Error | TyKind::Mono(_) | TyKind::Dynamic(_) | TyKind::Typedef(..) => Repr::Val,
    }
}

fn abstract_repr(program: &Program, env: &Env, id: AbstractId, args: &[HxTy]) -> Repr {
    let known = &program.well_known;
    if id == known.int || id == known.uint {
        return Repr::I32;
    }
    if id == known.float {
        return Repr::F64;
    }
    if id == known.bool_ {
        return Repr::I1;
    }
    if id == known.void {
        return Repr::Void;
    }
    if id == known.single {
        return Repr::F32;
    }
    if id == known.int64 {
        return Repr::I64;
    }
    if id == known.null {
        return args.first().map_or(Repr::Val, |&arg| repr_of(program, env, arg)).nullable();
    }
    if id == known.dynamic {
        return Repr::Val;
    }
    if program.abstracts[id].is_core {
        // The other core types (`Class<T>`, `Enum<T>`, `haxe.ds.Vector<T>`, …) are objects.
        return Repr::Ref;
    }
    repr_of(program, env, program.underlying(id, args))
}

/// The representations of type arguments, as parameters of a copy.
pub(crate) fn arg_reprs(program: &Program, env: &Env, args: &[HxTy]) -> Reprs {
    args.iter().map(|&arg| repr_of(program, env, arg).as_param()).collect()
}
