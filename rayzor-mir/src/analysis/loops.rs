//! Natural loops.

use rayzor_base::entity::EntitySet;

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::{Dominators, Point};
use crate::func::Func;
use crate::ids::BlockId;

/// The blocks that lead back to a header without leaving what it dominates.
#[derive(Clone, Debug)]
pub struct Loop {
    /// The only block control enters by.
    pub header: BlockId,
    /// All blocks, the header first, each before its successors except along back edges.
    pub blocks: Vec<BlockId>,
    members: EntitySet<BlockId>,
}

impl Loop {
    /// Whether `block` is part of the loop.
    pub fn contains(&self, block: BlockId) -> bool {
        self.members.contains(block)
    }
}

/// The loops of a function that hold no other loop, in order of their headers.
pub fn innermost(func: &Func, cfg: &Cfg, dominators: &Dominators) -> Vec<Loop> {
    let loops: Vec<Loop> = cfg
        .reverse_postorder
        .iter()
        .filter_map(|&header| natural_loop(func, cfg, dominators, header))
        .collect();
    let is_innermost = |candidate: &Loop| {
        loops
            .iter()
            .all(|other| other.header == candidate.header || !candidate.contains(other.header))
    };
    loops.iter().filter(|candidate| is_innermost(candidate)).cloned().collect()
}

fn natural_loop(func: &Func, cfg: &Cfg, dominators: &Dominators, header: BlockId) -> Option<Loop> {
    let is_latch = |&block: &BlockId| {
        cfg.is_reachable(block) && dominators.dominates(Point::start(header), Point::end(block))
    };
    let mut stack: Vec<BlockId> = cfg.preds(header).iter().copied().filter(is_latch).collect();
    if stack.is_empty() || func.is_handler(header) {
        return None;
    }
    let mut members: EntitySet<BlockId> = EntitySet::new();
    members.insert(header);
    while let Some(block) = stack.pop() {
        if members.insert(block) {
            stack.extend(cfg.preds(block).iter().copied().filter(|&pred| cfg.is_reachable(pred)));
        }
    }
    let blocks =
        cfg.reverse_postorder.iter().copied().filter(|&block| members.contains(block)).collect();
    Some(Loop { header, blocks, members })
}
