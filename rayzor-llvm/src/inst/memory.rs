//! Addresses, loads and stores.

use inkwell::values::{BasicValue, BasicValueEnum, PointerValue};
use rayzor_mir::ids::{FuncId, GlobalId, SlotId, ValueId};
use rayzor_mir::inst::Region;
use rayzor_mir::ty::Ty;

use crate::error::EmitError;
use crate::func::FuncCx;
use crate::globals;

pub(super) fn global_addr<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    global: GlobalId,
) -> BasicValueEnum<'ctx> {
    globals::address(cx.module, global).into()
}

pub(super) fn func_addr<'ctx>(cx: &FuncCx<'ctx, '_, '_>, func: FuncId) -> BasicValueEnum<'ctx> {
    cx.module.func(func).as_global_value().as_pointer_value().into()
}

pub(super) fn slot_load<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    slot: SlotId,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let ty = cx.func.slots[slot];
    let stored = cx.builder.build_load(cx.module.types.memory(ty), cx.slot(slot), "")?;
    cx.loaded(ty, stored)
}

pub(super) fn slot_store(
    cx: &FuncCx<'_, '_, '_>,
    slot: SlotId,
    value: ValueId,
) -> Result<(), EmitError> {
    let stored = cx.stored(cx.func.slots[slot], cx.value(value))?;
    cx.builder.build_store(cx.slot(slot), stored)?;
    Ok(())
}

pub(super) fn load<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    ty: Ty,
    base: ValueId,
    offset: i32,
    region: Region,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let address = address(cx, base, offset)?;
    let stored = cx.builder.build_load(cx.module.types.memory(ty), address, "")?;
    if let Some(inst) = stored.as_instruction_value() {
        cx.module.alias.mark_load(inst, region, cx.module.mir)?;
    }
    cx.loaded(ty, stored)
}

pub(super) fn store(
    cx: &mut FuncCx<'_, '_, '_>,
    base: ValueId,
    offset: i32,
    value: ValueId,
    region: Region,
) -> Result<(), EmitError> {
    let address = address(cx, base, offset)?;
    let stored = cx.stored(cx.func.value_ty(value), cx.value(value))?;
    let inst = cx.builder.build_store(address, stored)?;
    cx.module.alias.mark_store(inst, region, cx.module.mir)
}

pub(super) fn elem_addr<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    base: ValueId,
    index: ValueId,
    scale: u32,
    offset: i32,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let start = address(cx, base, offset)?;
    let index = cx.value(index).into_int_value();
    let index = cx.builder.build_int_s_extend_or_bit_cast(index, cx.module.types.i64, "")?;
    let element = cx.module.types.i8.array_type(scale);
    // SAFETY: inkwell calls the instruction unsafe because its result may lie outside the object; such a result is
    // poison, and MIR only accesses elements whose index was checked.
    let address = unsafe { cx.builder.build_in_bounds_gep(element, start, &[index], "")? };
    Ok(address.into())
}

/// `base + offset`.
fn address<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    base: ValueId,
    offset: i32,
) -> Result<PointerValue<'ctx>, EmitError> {
    let base = cx.value(base).into_pointer_value();
    if offset == 0 {
        return Ok(base);
    }
    let offset = cx.module.types.i64.const_int(i64::from(offset) as u64, true);
    // SAFETY: as in `elem_addr`: MIR accesses only what lies inside the object or global that `base` points into.
    Ok(unsafe { cx.builder.build_in_bounds_gep(cx.module.types.i8, base, &[offset], "")? })
}
