//! Blocks, instructions, jumps and handlers are where they may be.

use rayzor_base::entity::EntitySet;

use crate::func::SrcLoc;
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
    check_positions(cx);
    cx.errors.is_empty()
}

/// Positions in inlined code name calls of the table; those calls are earlier in it than what they contain.
fn check_positions(cx: &mut Checker<'_>) {
    let (func, entry) = (cx.func, cx.func.entry());
    let inlined_in = |loc: Option<SrcLoc>| loc.and_then(|loc| loc.inlined.expand());
    for (id, inlined) in &func.inlined {
        if inlined_in(inlined.call).is_some_and(|around| around >= id) {
            cx.report(entry, format_args!("{id} is called from a later one"));
        }
    }
    for &block in &func.layout {
        let data = &func.blocks[block];
        let locs = data.insts.iter().map(|&inst| func.insts[inst].loc).chain([data.loc]);
        for id in locs.filter_map(inlined_in) {
            if !func.inlined.is_valid(id) {
                cx.report(block, format_args!("{id} is not in the table"));
            }
        }
    }
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
