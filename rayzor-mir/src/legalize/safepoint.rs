//! Safepoints: where a thread stops for another one that collects. Only in modules that may start threads.
//!
//! Whatever runs without end runs through a loop or through a recursion, so each loop polls where it begins, and each
//! function that may come to call itself polls at its start. A call of unknown code may lead back to its caller. Counted
//! loops without calls poll now and then only (`strip_mine`).

mod strip_mine;

use rayzor_abi::RuntimeFn;
use rayzor_base::entity::{EntitySet, SecondaryMap};

use crate::analysis::call_graph::CallGraph;
use crate::analysis::cfg::Cfg;
use crate::cursor::Cursor;
use crate::func::Func;
use crate::ids::{BlockId, FuncId};
use crate::inst::{Inst, ValueList};
use crate::module::Module;

/// The functions that may be called while they run: those on cycles of direct calls, and those that call unknown code.
pub(super) fn recursive_funcs(module: &Module) -> EntitySet<FuncId> {
    let mut recursive = CallGraph::new(module).funcs_on_cycles();
    for (id, func) in &module.funcs {
        let mut insts = func.layout.iter().flat_map(|&block| &func.blocks[block].insts);
        if insts.any(|&inst| func.insts[inst].inst.calls_unknown_code()) {
            recursive.insert(id);
        }
    }
    recursive
}

/// Puts polls into the loops of a function, and at its start if it is recursive.
pub(super) fn add_polls(func: &mut Func, is_recursive: bool) {
    let mined = strip_mine::run(func);
    let mut places = loop_starts(func);
    if is_recursive {
        places.insert(func.entry());
    }
    for block in func.layout.clone() {
        if places.contains(block) && !mined.contains(block) {
            let is_handler = func.is_handler(block);
            let mut cursor = Cursor::at_start(func, block);
            if is_handler {
                // What was caught comes first.
                cursor.advance();
            }
            cursor.loc = cursor.func.blocks[block].loc;
            let poll = Inst::CallRuntime { func: RuntimeFn::ThreadPoll, args: ValueList::new() };
            cursor.insert(poll);
        }
    }
}

/// The blocks that an edge leads back to, against the order of the others: every cycle has one.
fn loop_starts(func: &Func) -> EntitySet<BlockId> {
    let cfg = Cfg::new(func);
    let mut position: SecondaryMap<BlockId, usize> = SecondaryMap::new();
    for (at, &block) in cfg.reverse_postorder.iter().enumerate() {
        position[block] = at;
    }
    let mut starts = EntitySet::new();
    for &block in &cfg.reverse_postorder {
        let is_from_behind =
            |pred: &BlockId| cfg.is_reachable(*pred) && position[*pred] >= position[block];
        if cfg.preds(block).iter().any(is_from_behind) {
            starts.insert(block);
        }
    }
    starts
}
