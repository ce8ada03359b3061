//! The runtime table in MIR's terms.

use rayzor_abi::{AbiType, RuntimeFn};

use crate::inst::InstEffects;
use crate::signature::Signature;
use crate::ty::Ty;

/// The type of a value at the boundary; none for `Void`.
pub fn value_ty(ty: AbiType) -> Option<Ty> {
    match ty {
        AbiType::Void => None,
        AbiType::I1 => Some(Ty::I1),
        AbiType::I32 => Some(Ty::I32),
        AbiType::I64 => Some(Ty::I64),
        AbiType::F32 => Some(Ty::F32),
        AbiType::F64 => Some(Ty::F64),
        AbiType::Ref => Some(Ty::Ref),
        AbiType::Val => Some(Ty::Val),
        AbiType::Ptr => Some(Ty::Ptr),
    }
}

/// The signature of a runtime function.
pub fn runtime_signature(func: RuntimeFn) -> Signature {
    let row = func.signature();
    let params =
        row.params.iter().map(|param| value_ty(param.ty).expect("parameters are values")).collect();
    Signature { params, result: value_ty(row.result) }
}

/// The result type of a runtime function.
pub fn runtime_result(func: RuntimeFn) -> Option<Ty> {
    value_ty(func.signature().result)
}

/// What a call of a runtime function may do.
pub fn runtime_effects(func: RuntimeFn) -> InstEffects {
    let effects = func.signature().effects;
    InstEffects {
        reads: effects.may_read(),
        writes: effects.may_write(),
        may_throw: effects.may_throw(),
        may_collect: effects.may_collect(),
        // A row that throws may call back: accessors, `toString`, functions called with a list of arguments.
        calls_unknown: effects.may_throw() && effects.returns(),
    }
}
