//! Terminators.

use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValueEnum, InstructionValue, IntValue};
use rayzor_abi::RuntimeFn;
use rayzor_mir::ids::{BlockId, ValueId};
use rayzor_mir::inst::{BlockCall, Terminator};

use crate::error::EmitError;
use crate::exception::{Callee, build_call};
use crate::func::FuncCx;

/// How much likelier the other way is than a cold block.
const COLD_RATIO: u64 = 2000;

/// Translates the end of a block whose exceptions go to `unwind`.
pub(crate) fn translate(
    cx: &mut FuncCx<'_, '_, '_>,
    terminator: &Terminator,
    unwind: Option<BlockId>,
) -> Result<(), EmitError> {
    match terminator {
        Terminator::Jump(target) => jump(cx, target),
        Terminator::Branch { cond, then_, else_ } => branch(cx, *cond, then_, else_),
        Terminator::Switch { value, cases, default } => switch(cx, *value, cases, default),
        Terminator::Return(value) => return_(cx, *value),
        Terminator::Throw(value) => throw(cx, *value, unwind),
        Terminator::Unreachable => {
            cx.builder.build_unreachable()?;
            Ok(())
        }
    }
}

fn jump(cx: &mut FuncCx<'_, '_, '_>, target: &BlockCall) -> Result<(), EmitError> {
    add_incoming(cx, target);
    cx.builder.build_unconditional_branch(cx.block(target.block))?;
    Ok(())
}

fn branch(
    cx: &mut FuncCx<'_, '_, '_>,
    cond: ValueId,
    then_: &BlockCall,
    else_: &BlockCall,
) -> Result<(), EmitError> {
    let cond = cx.value(cond).into_int_value();
    let then_block = edge(cx, then_, &[])?;
    let else_block = edge(cx, else_, &[then_])?;
    let inst = cx.builder.build_conditional_branch(cond, then_block, else_block)?;
    let (then_cold, else_cold) =
        (cx.func.blocks[then_.block].cold, cx.func.blocks[else_.block].cold);
    if then_cold != else_cold {
        mark_weights(cx, inst, if then_cold { (1, COLD_RATIO) } else { (COLD_RATIO, 1) })?;
    }
    Ok(())
}

fn switch(
    cx: &mut FuncCx<'_, '_, '_>,
    value: ValueId,
    cases: &[(i64, BlockCall)],
    default: &BlockCall,
) -> Result<(), EmitError> {
    let value = cx.value(value).into_int_value();
    let default_block = edge(cx, default, &[])?;
    let mut seen = vec![default];
    let mut targets: Vec<(IntValue<'_>, BasicBlock<'_>)> = Vec::with_capacity(cases.len());
    for (case, target) in cases {
        let block = edge(cx, target, &seen)?;
        seen.push(target);
        targets.push((value.get_type().const_int(*case as u64, true), block));
    }
    cx.builder.build_switch(value, default_block, &targets)?;
    Ok(())
}

fn return_(cx: &mut FuncCx<'_, '_, '_>, value: Option<ValueId>) -> Result<(), EmitError> {
    match value {
        Some(value) => cx.builder.build_return(Some(&cx.value(value)))?,
        None => cx.builder.build_return(None)?,
    };
    Ok(())
}

fn throw(
    cx: &mut FuncCx<'_, '_, '_>,
    value: ValueId,
    unwind: Option<BlockId>,
) -> Result<(), EmitError> {
    let value = cx.value(value);
    let callee = Callee::Direct(cx.module.runtime_func(RuntimeFn::Throw));
    build_call(cx, callee, &[value], unwind)?;
    cx.builder.build_unreachable()?;
    Ok(())
}

/// The block an edge of a branching terminator leads to.
///
/// A phi has one value per predecessor, so a second edge with arguments to the same block needs a block of its own.
fn edge<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    target: &BlockCall,
    earlier: &[&BlockCall],
) -> Result<BasicBlock<'ctx>, EmitError> {
    let is_repeated = earlier.iter().any(|other| other.block == target.block);
    if target.args.is_empty() || !is_repeated {
        add_incoming(cx, target);
        return Ok(cx.block(target.block));
    }
    let from = cx.current_block();
    let trampoline = cx.module.context.append_basic_block(cx.llvm, "");
    cx.builder.position_at_end(trampoline);
    add_incoming(cx, target);
    cx.builder.build_unconditional_branch(cx.block(target.block))?;
    cx.builder.position_at_end(from);
    Ok(trampoline)
}

/// Gives the target's phis the arguments, coming from the current block.
fn add_incoming(cx: &FuncCx<'_, '_, '_>, target: &BlockCall) {
    let from = cx.current_block();
    for (phi, &arg) in cx.phis(target.block).iter().zip(&target.args) {
        let value: BasicValueEnum<'_> = cx.value(arg);
        phi.add_incoming(&[(&value, from)]);
    }
}

fn mark_weights<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    branch: InstructionValue<'ctx>,
    (then_weight, else_weight): (u64, u64),
) -> Result<(), EmitError> {
    let context = cx.module.context;
    let weight = |weight: u64| cx.module.types.i32.const_int(weight, false).into();
    let node = context.metadata_node(&[
        context.metadata_string("branch_weights").into(),
        weight(then_weight),
        weight(else_weight),
    ]);
    branch
        .set_metadata(node, context.get_kind_id("prof"))
        .map_err(|error| EmitError::Invalid(format!("{error:?}")))
}
