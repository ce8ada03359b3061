//! Exceptions: landing pads and the calls that unwind to them.
//!
//! A handler block of MIR begins with `CatchValue`; here it begins with a catch-all landing pad whose exception pointer
//! goes to the runtime's `exception.catch`, which gives the thrown value. A call that may throw in a block with a
//! handler is an `invoke`, and the rest of the block continues in a new LLVM block.

use inkwell::types::FunctionType;
use inkwell::values::{
    BasicMetadataValueEnum, BasicValueEnum, CallSiteValue, FunctionValue, PointerValue,
};
use rayzor_abi::RuntimeFn;
use rayzor_mir::ids::BlockId;

use crate::error::EmitError;
use crate::func::FuncCx;

/// What is called.
#[derive(Clone, Copy)]
pub(crate) enum Callee<'ctx> {
    /// A function of this module or the runtime.
    Direct(FunctionValue<'ctx>),
    /// A code address with its type.
    Indirect(FunctionType<'ctx>, PointerValue<'ctx>),
}

/// Calls `callee`; with a `handler`, what it throws goes there.
pub(crate) fn build_call<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    callee: Callee<'ctx>,
    args: &[BasicValueEnum<'ctx>],
    handler: Option<BlockId>,
) -> Result<CallSiteValue<'ctx>, EmitError> {
    let Some(handler) = handler else {
        let args: Vec<BasicMetadataValueEnum<'ctx>> = args.iter().map(|&arg| arg.into()).collect();
        return Ok(match callee {
            Callee::Direct(func) => cx.builder.build_call(func, &args, "")?,
            Callee::Indirect(ty, address) => {
                cx.builder.build_indirect_call(ty, address, &args, "")?
            }
        });
    };
    let unwind = cx.block(handler);
    let next = cx.module.context.append_basic_block(cx.llvm, "");
    let call = match callee {
        Callee::Direct(func) => cx.builder.build_invoke(func, args, next, unwind, "")?,
        Callee::Indirect(ty, address) => {
            cx.builder.build_indirect_invoke(ty, address, args, next, unwind, "")?
        }
    };
    cx.builder.position_at_end(next);
    Ok(call)
}

/// The landing pad of a handler block and the value that was thrown, as `Val`.
pub(crate) fn catch_value<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let personality = cx.module.personality();
    cx.llvm.set_personality_function(personality);
    let fields = [cx.module.types.ptr.into(), cx.module.types.i32.into()];
    let pad_ty = cx.module.context.struct_type(&fields, false);
    let catch_all = cx.module.null();
    let pad = cx.builder.build_landing_pad(pad_ty, personality, &[catch_all.into()], false, "")?;
    let exception = cx.builder.build_extract_value(pad.into_struct_value(), 0, "")?;
    let catch = cx.module.runtime_func(RuntimeFn::Catch);
    let call = cx.builder.build_call(catch, &[exception.into()], "")?;
    Ok(call.try_as_basic_value().expect_basic("`exception.catch` gives the value"))
}
