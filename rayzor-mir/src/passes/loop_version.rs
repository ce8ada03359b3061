//! Loop versioning: an innermost loop over arrays becomes two. Before it, the program asks whether everything the loop
//! would check at each access holds for all iterations: arrays are not null, indices stay inside. If so it runs a copy
//! without these checks, in which lengths and element storage are read once; else the loop as it was.
//!
//! * `linear` has sums of what is known before the loop;
//! * `facts` finds counters and their ranges, and what is the same in every iteration;
//! * `plan` decides which accesses the copy makes without checks, and under which conditions;
//! * `build` writes the conditions and the copy.

mod build;
mod facts;
mod linear;
mod plan;

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::Dominators;
use crate::analysis::loops::{self, Loop};
use crate::func::Func;
use crate::ids::BlockId;
use crate::inst::{BlockCall, Inst, Terminator, ValueList};
use crate::pass::{Changed, Pass, PassCx};
use crate::passes::mem2reg::split_entry;

/// See the module's description.
#[derive(Debug)]
pub struct LoopVersion;

/// Instructions of a loop up to which a second copy is worth its size.
const MAX_INSTS: usize = 100;
const MAX_BLOCKS: usize = 20;

impl Pass for LoopVersion {
    const NAME: &'static str = "loop_version";

    fn run(func: &mut Func, cx: &PassCx<'_>) -> Changed {
        if !accesses_elements(func) {
            return Changed::No;
        }
        let headers: Vec<BlockId> =
            innermost(func).1.iter().map(|natural| natural.header).collect();
        if headers.is_empty() {
            return Changed::No;
        }
        hoist_constants(func);
        for header in headers {
            // Afresh for each loop: another's copy may be a way into this one.
            let (cfg, loops) = innermost(func);
            let natural = loops.into_iter().find(|natural| natural.header == header);
            let Some(natural) = natural.filter(|natural| is_candidate(func, natural)) else {
                continue;
            };
            let entry = one_entry(func, &cfg, &natural);
            if let Some(plan) = plan::make(func, cx.module, &natural, entry) {
                build::run(func, &natural, &plan);
            }
        }
        Changed::Yes
    }
}

fn innermost(func: &Func) -> (Cfg, Vec<Loop>) {
    let cfg = Cfg::new(func);
    let dominators = Dominators::new(func, &cfg);
    let loops = loops::innermost(func, &cfg, &dominators);
    (cfg, loops)
}

/// Moves constants to the function's start, so that what is behind a loop does not get them from either of its copies.
fn hoist_constants(func: &mut Func) {
    // A handler sees only what was there before the blocks it guards began.
    split_entry(func);
    let entry = func.entry();
    let mut constants = Vec::new();
    let Func { layout, blocks, insts, .. } = func;
    for &block in layout.iter() {
        blocks[block].insts.retain(|&inst| {
            let is_constant = matches!(
                insts[inst].inst,
                Inst::Iconst { .. } | Inst::Fconst { .. } | Inst::NullConst { .. }
            );
            if is_constant {
                constants.push(inst);
            }
            !is_constant
        });
    }
    blocks[entry].insts.splice(0..0, constants);
}

fn accesses_elements(func: &Func) -> bool {
    let mut insts = func.layout.iter().flat_map(|&block| &func.blocks[block].insts);
    insts.any(|&inst| {
        matches!(
            func.insts[inst].inst,
            Inst::ArrayGet { mixed: false, .. }
                | Inst::ArraySet { mixed: false, .. }
                | Inst::StoreGet { .. }
                | Inst::StoreSet { .. }
        )
    })
}

/// Whether the loop is small, is not the function's entry, holds no handler, and no instruction in it can change an
/// array's length but `ArraySet`, which the plan looks at.
fn is_candidate(func: &Func, natural: &Loop) -> bool {
    let n_insts: usize = natural.blocks.iter().map(|&block| func.blocks[block].insts.len()).sum();
    n_insts <= MAX_INSTS
        && natural.blocks.len() <= MAX_BLOCKS
        && natural.header != func.entry()
        && natural.blocks.iter().all(|&block| !func.is_handler(block) && keeps_arrays(func, block))
}

fn keeps_arrays(func: &Func, block: BlockId) -> bool {
    func.blocks[block].insts.iter().all(|&inst| match &func.insts[inst].inst {
        Inst::Call { .. }
        | Inst::CallIndirect { .. }
        | Inst::CallClosure { .. }
        | Inst::CallVirtual { .. }
        | Inst::CallInterface { .. }
        | Inst::Store { .. }
        | Inst::SlotAddr { .. }
        | Inst::CatchValue
        | Inst::ArraySet { mixed: true, .. } => false,
        call @ Inst::CallRuntime { .. } => !call.effects().writes,
        _ => true,
    })
}

/// A block that the loop is entered from and that jumps nowhere else in it: made unless there is one.
fn one_entry(func: &mut Func, cfg: &Cfg, natural: &Loop) -> BlockId {
    let header = natural.header;
    let preds = cfg.preds(header).iter().copied();
    let outside: Vec<BlockId> = preds.filter(|&pred| !natural.contains(pred)).collect();
    if let [entry] = outside[..] {
        return entry;
    }
    let entry = func.make_block();
    let place = func.layout.iter().position(|&block| block == header);
    func.layout.insert(place.expect("the header is in the layout"), entry);
    func.blocks[entry].loc = func.blocks[header].loc;
    let types: Vec<_> =
        func.blocks[header].params.iter().map(|&param| func.value_ty(param)).collect();
    let args: ValueList = types.into_iter().map(|ty| func.add_block_param(entry, ty)).collect();
    func.blocks[entry].terminator = Terminator::Jump(BlockCall { block: header, args });
    for pred in outside {
        for target in func.blocks[pred].terminator.targets_mut() {
            if target.block == header {
                target.block = entry;
            }
        }
    }
    entry
}
