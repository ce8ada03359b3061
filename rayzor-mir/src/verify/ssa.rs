//! Definitions dominate uses.

use rayzor_base::entity::EntitySet;

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::{Dominators, Point};
use crate::ids::{BlockId, ValueId};
use crate::verify::Checker;

pub(super) fn check(cx: &mut Checker<'_>) {
    let cfg = Cfg::new(cx.func);
    let dominators = Dominators::new(cx.func, &cfg);
    for &block in &cfg.reverse_postorder {
        check_block(cx, &dominators, block);
    }
}

fn check_block(cx: &mut Checker<'_>, dominators: &Dominators, block: BlockId) {
    let func = cx.func;
    let mut local: EntitySet<ValueId> = EntitySet::new();
    for (position, &inst_id) in func.blocks[block].insts.iter().enumerate() {
        let data = &func.insts[inst_id];
        for operand in data.inst.operands() {
            if !local.contains(operand) && !dominators.is_defined_at(operand, Point::start(block)) {
                cx.report(
                    block,
                    format_args!(
                        "instruction {position} uses a value that may be undefined: {:?}",
                        data.inst
                    ),
                );
            }
        }
        local.extend(data.result);
    }
    for operand in func.blocks[block].terminator.operands() {
        if !local.contains(operand) && !dominators.is_defined_at(operand, Point::start(block)) {
            cx.report(block, "the terminator uses a value that may be undefined");
        }
    }
}
