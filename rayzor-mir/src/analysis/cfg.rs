//! Control flow: predecessors and reverse postorder.

use rayzor_base::entity::{EntitySet, SecondaryMap};
use smallvec::SmallVec;

use crate::func::Func;
use crate::ids::BlockId;

/// Predecessors and an order of the reachable blocks. Handler edges are included, for blocks that may throw.
#[derive(Debug)]
pub struct Cfg {
    preds: SecondaryMap<BlockId, SmallVec<[BlockId; 2]>>,
    /// Reachable blocks, each before its successors except along back edges.
    pub reverse_postorder: Vec<BlockId>,
    reachable: EntitySet<BlockId>,
}

impl Cfg {
    /// The control flow of a function with a body.
    pub fn new(func: &Func) -> Cfg {
        let mut cfg = Cfg {
            preds: SecondaryMap::new(),
            reverse_postorder: Vec::new(),
            reachable: EntitySet::new(),
        };
        let entry = func.entry();
        cfg.reachable.insert(entry);
        let mut stack = vec![(entry, func.successors(entry), 0)];
        while let Some((block, successors, next)) = stack.last_mut() {
            let Some(&successor) = successors.get(*next) else {
                cfg.reverse_postorder.push(*block);
                stack.pop();
                continue;
            };
            *next += 1;
            cfg.preds[successor].push(*block);
            if cfg.reachable.insert(successor) {
                stack.push((successor, func.successors(successor), 0));
            }
        }
        cfg.reverse_postorder.reverse();
        cfg
    }

    /// The blocks control comes from, one entry per edge.
    pub fn preds(&self, block: BlockId) -> &[BlockId] {
        &self.preds[block]
    }

    /// Whether control can come to `block`.
    pub fn is_reachable(&self, block: BlockId) -> bool {
        self.reachable.contains(block)
    }
}
