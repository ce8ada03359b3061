//! Calls.

use inkwell::attributes::AttributeLoc;
use inkwell::values::{BasicValueEnum, CallSiteValue};
use rayzor_abi::RuntimeFn;
use rayzor_mir::ids::{BlockId, FuncId, SigId, ValueId};
use rayzor_mir::signature::Signature;
use rayzor_mir::ty::Ty;

use crate::error::EmitError;
use crate::exception::{Callee, build_call};
use crate::func::FuncCx;

pub(super) fn call<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    func: FuncId,
    args: &[ValueId],
    unwind: Option<BlockId>,
) -> Result<Option<BasicValueEnum<'ctx>>, EmitError> {
    let args = cx.values(args);
    let callee = Callee::Direct(cx.module.func(func));
    let call = build_call(cx, callee, &args, unwind)?;
    add_extensions(cx, call, &cx.module.mir.funcs[func].sig);
    Ok(call.try_as_basic_value().basic())
}

pub(super) fn call_runtime<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    func: RuntimeFn,
    args: &[ValueId],
    unwind: Option<BlockId>,
) -> Result<Option<BasicValueEnum<'ctx>>, EmitError> {
    let args = cx.values(args);
    let callee = Callee::Direct(cx.module.runtime_func(func));
    let call = build_call(cx, callee, &args, unwind)?;
    Ok(call.try_as_basic_value().basic())
}

pub(super) fn call_indirect<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    sig: SigId,
    callee: ValueId,
    args: &[ValueId],
    unwind: Option<BlockId>,
) -> Result<Option<BasicValueEnum<'ctx>>, EmitError> {
    let args = cx.values(args);
    let sig = &cx.module.mir.signatures[sig];
    let address = cx.value(callee).into_pointer_value();
    let callee = Callee::Indirect(cx.module.types.function(sig), address);
    let call = build_call(cx, callee, &args, unwind)?;
    add_extensions(cx, call, sig);
    Ok(call.try_as_basic_value().basic())
}

/// States at the call what the declaration states: truth values are zero-extended.
fn add_extensions<'ctx>(cx: &FuncCx<'ctx, '_, '_>, call: CallSiteValue<'ctx>, sig: &Signature) {
    let attributes = cx.module.attributes;
    for (position, &ty) in sig.params.iter().enumerate() {
        if ty == Ty::I1 {
            attributes.add_to_call(call, AttributeLoc::Param(position as u32), "zeroext");
        }
    }
    if sig.result == Some(Ty::I1) {
        attributes.add_to_call(call, AttributeLoc::Return, "zeroext");
    }
}
