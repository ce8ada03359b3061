//! One instruction: a call per kind.

mod arith;
mod call;
pub(crate) mod control;
mod memory;

use inkwell::values::BasicValueEnum;
use rayzor_base::{Span, bug};
use rayzor_mir::ids::BlockId;
use rayzor_mir::inst::Inst;

use crate::error::EmitError;
use crate::exception;
use crate::func::FuncCx;

/// Translates `inst`, whose exceptions go to `unwind`. Gives its result, if it has one.
pub(crate) fn translate<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    inst: &Inst,
    unwind: Option<BlockId>,
) -> Result<Option<BasicValueEnum<'ctx>>, EmitError> {
    match *inst {
        Inst::Iconst { ty, value } => arith::int_const(cx, ty, value).map(Some),
        Inst::Fconst { ty, bits } => arith::float_const(cx, ty, bits).map(Some),
        Inst::NullConst { ty } => Ok(Some(cx.module.types.value(ty).const_zero())),
        Inst::GlobalAddr { global, ty: _ } => Ok(Some(memory::global_addr(cx, global))),
        Inst::FuncAddr { func } => Ok(Some(memory::func_addr(cx, func))),
        Inst::Unary { op, arg } => arith::unary(cx, op, arg).map(Some),
        Inst::Binary { op, lhs, rhs } => arith::binary(cx, op, lhs, rhs).map(Some),
        Inst::Compare { op, lhs, rhs } => arith::compare(cx, op, lhs, rhs).map(Some),
        Inst::Select { cond, if_true, if_false } => {
            arith::select(cx, cond, if_true, if_false).map(Some)
        }
        Inst::Convert { op, ty, arg } => arith::convert(cx, op, ty, arg).map(Some),
        Inst::SlotLoad { slot } => memory::slot_load(cx, slot).map(Some),
        Inst::SlotStore { slot, value } => memory::slot_store(cx, slot, value).map(|()| None),
        Inst::SlotAddr { slot } => Ok(Some(cx.slot(slot).into())),
        Inst::Load { ty, base, offset, region } => {
            memory::load(cx, ty, base, offset, region).map(Some)
        }
        Inst::Store { base, offset, value, region } => {
            memory::store(cx, base, offset, value, region).map(|()| None)
        }
        Inst::ElemAddr { base, index, scale, offset } => {
            memory::elem_addr(cx, base, index, scale, offset).map(Some)
        }
        Inst::Call { func, ref args } => call::call(cx, func, args, unwind),
        Inst::CallRuntime { func, ref args } => call::call_runtime(cx, func, args, unwind),
        Inst::CallIndirect { sig, callee, ref args } => {
            call::call_indirect(cx, sig, callee, args, unwind)
        }
        Inst::CatchValue => exception::catch_value(cx).map(Some),
        Inst::Box { .. }
        | Inst::Unbox { .. }
        | Inst::CastRef { .. }
        | Inst::CastArray { .. }
        | Inst::ValPayload { .. }
        | Inst::ValIs { .. }
        | Inst::New { .. }
        | Inst::FieldGet { .. }
        | Inst::FieldSet { .. }
        | Inst::GlobalGet { .. }
        | Inst::GlobalSet { .. }
        | Inst::NullCheck { .. }
        | Inst::InstanceOf { .. }
        | Inst::ArrayLen { .. }
        | Inst::ArrayStore { .. }
        | Inst::ArrayGet { .. }
        | Inst::ArraySet { .. }
        | Inst::ArrayNew { .. }
        | Inst::StoreNew { .. }
        | Inst::StoreLen { .. }
        | Inst::StoreGet { .. }
        | Inst::StoreSet { .. }
        | Inst::EnumNew { .. }
        | Inst::EnumTag { .. }
        | Inst::EnumGet { .. }
        | Inst::ClosureNew { .. }
        | Inst::CallClosure { .. }
        | Inst::CallVirtual { .. }
        | Inst::CallInterface { .. } => {
            bug!(
                Span::NONE,
                "object-level instruction in a Lowered module, in {}: {inst:?}",
                cx.func.name
            )
        }
    }
}
