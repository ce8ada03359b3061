//! Blocks, instructions, jumps and handlers are where they may be.

use rayzor_base::entity::EntitySet;

use crate::ids::{BlockId, InstId};
use crate::inst::Inst;
use crate::verify::Checker;

/// Whether the structure is sound enough for the other checks.
pub(super) fn check(cx: &mut Checker<'_>) -> bool {
    let mut blocks = EntitySet::new();
    let mut insts = EntitySet::new();
    for &block in &cx.func.layout {
        if !blocks.insert(block) {
            cx.report(block, "is in the layout twice");
        }
        check_insts(cx, block, &mut insts);
    }
    for &block in &cx.func.layout {
        check_jumps(cx, block, &blocks);
        check_unwind(cx, block, &blocks);
    }
    check_entry(cx);
    cx.errors.is_empty()
}

fn check_insts(cx: &mut Checker<'_>, block: BlockId, seen: &mut EntitySet<InstId>) {
    for (position, &inst) in cx.func.blocks[block].insts.iter().enumerate() {
        if !seen.insert(inst) {
            cx.report(block, format_args!("instruction {position} is placed twice"));
        }
        if position > 0 && matches!(cx.func.insts[inst].inst, Inst::CatchValue) {
            cx.report(block, "`catch` is not the first instruction");
        }
    }
}

fn check_jumps(cx: &mut Checker<'_>, block: BlockId, blocks: &EntitySet<BlockId>) {
    let func = cx.func;
    for target in func.blocks[block].terminator.targets() {
        if !blocks.contains(target.block) {
            cx.report(block, "jumps to a deleted block");
            continue;
        }
        if target.block == func.entry() {
            cx.report(block, "jumps to the entry");
        }
        if func.is_handler(target.block) {
            cx.report(block, "jumps to a handler");
        }
        let params = func.blocks[target.block].params.iter().map(|&param| func.value_ty(param));
        let args = target.args.iter().map(|&arg| func.value_ty(arg));
        if !params.eq(args) {
            cx.report(block, "jump arguments do not match the target's parameters");
        }
    }
}

fn check_unwind(cx: &mut Checker<'_>, block: BlockId, blocks: &EntitySet<BlockId>) {
    let func = cx.func;
    let Some(handler) = func.blocks[block].unwind else {
        return;
    };
    if !blocks.contains(handler) {
        cx.report(block, "unwinds to a deleted block");
    } else if !func.is_handler(handler) {
        cx.report(block, "unwinds to a block that does not begin with `catch`");
    } else if !func.blocks[handler].params.is_empty() {
        cx.report(handler, "is a handler with parameters");
    }
}

fn check_entry(cx: &mut Checker<'_>) {
    let func = cx.func;
    let entry = func.entry();
    let params = func.blocks[entry].params.iter().map(|&param| func.value_ty(param));
    if !params.eq(func.sig.params.iter().copied()) {
        cx.report(entry, "the entry's parameters are not the signature's");
    }
    if func.is_handler(entry) {
        cx.report(entry, "the entry is a handler");
    }
}
