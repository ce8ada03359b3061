//! Simplifies control flow: deletes unreachable blocks, threads jumps through empty blocks, merges a block with its
//! only predecessor, folds branches whose targets agree, and drops handlers that nothing can reach.

use rayzor_base::entity::{EntitySet, SecondaryMap};
use rayzor_base::hash::FxHashMap;

use crate::analysis::cfg::Cfg;
use crate::func::{Func, OptValue, ValueDef};
use crate::ids::{BlockId, InstId, ValueId};
use crate::inst::{BlockCall, Inst, Terminator, ValueList};
use crate::pass::{Changed, Pass, PassCx};

/// See the module's description.
#[derive(Debug)]
pub struct SimplifyCfg;

impl Pass for SimplifyCfg {
    const NAME: &'static str = "simplify_cfg";

    fn run(func: &mut Func, _cx: &PassCx<'_>) -> Changed {
        let mut any = false;
        loop {
            let mut changed = drop_unused_handlers(func);
            changed |= fold_branches(func);
            changed |= thread_jumps(func);
            changed |= delete_unreachable(func);
            changed |= merge_chains(func);
            any |= changed;
            if !changed {
                return Changed::from_bool(any);
            }
        }
    }
}

/// A block in which nothing throws needs no handler.
fn drop_unused_handlers(func: &mut Func) -> bool {
    let mut changed = false;
    for position in 0..func.layout.len() {
        let block = func.layout[position];
        if func.blocks[block].unwind.is_some() && !func.may_unwind(block) {
            func.blocks[block].unwind = None;
            changed = true;
        }
    }
    changed
}

/// Removes blocks that control cannot come to. Gives whether there were any. A block in which nothing throws does not
/// keep its handler alive.
pub(crate) fn delete_unreachable(func: &mut Func) -> bool {
    let cfg = Cfg::new(func);
    let before = func.layout.len();
    func.layout.retain(|&block| cfg.is_reachable(block));
    let Func { layout, blocks, .. } = func;
    for &block in layout.iter() {
        blocks[block].unwind = blocks[block].unwind.filter(|&handler| cfg.is_reachable(handler));
    }
    layout.len() != before
}

/// Branches and switches on constants, and those with one target for every case, become jumps.
fn fold_branches(func: &mut Func) -> bool {
    let mut changed = false;
    for position in 0..func.layout.len() {
        let block = func.layout[position];
        let folded = match &func.blocks[block].terminator {
            Terminator::Branch { cond, then_, else_ } => match func.def_inst(*cond) {
                _ if then_ == else_ => Some(then_.clone()),
                Some(Inst::Iconst { value, .. }) => {
                    Some(if *value == 0 { else_.clone() } else { then_.clone() })
                }
                _ => None,
            },
            Terminator::Switch { value, cases, default } => match func.def_inst(*value) {
                _ if cases.iter().all(|(_, target)| target == default) => Some(default.clone()),
                Some(Inst::Iconst { value, .. }) => {
                    let taken =
                        cases.iter().find(|(case, _)| case == value).map(|(_, target)| target);
                    Some(taken.unwrap_or(default).clone())
                }
                _ => None,
            },
            Terminator::Jump(_)
            | Terminator::Return(_)
            | Terminator::Throw(_)
            | Terminator::Unreachable => None,
        };
        if let Some(target) = folded {
            func.blocks[block].terminator = Terminator::Jump(target);
            changed = true;
        }
    }
    changed
}

/// Blocks that only jump on, with their parameters and their jump.
type Forwards = FxHashMap<BlockId, (Vec<ValueId>, BlockCall)>;

/// A jump to a block that only jumps on goes to that block's target at once. Blocks whose parameters are used by others
/// stay.
fn thread_jumps(func: &mut Func) -> bool {
    let escaping = params_used_elsewhere(func);
    let mut forwards = Forwards::default();
    for &block in &func.layout {
        let data = &func.blocks[block];
        if let Terminator::Jump(target) = &data.terminator
            && data.insts.is_empty()
            && block != func.entry()
            && !data.params.iter().any(|&param| escaping.contains(param))
        {
            forwards.insert(block, (data.params.to_vec(), target.clone()));
        }
    }
    if forwards.is_empty() {
        return false;
    }
    let mut changed = false;
    for position in 0..func.layout.len() {
        let block = func.layout[position];
        for target in func.blocks[block].terminator.targets_mut() {
            if let Some(last) = follow(target, &forwards) {
                *target = last;
                changed = true;
            }
        }
    }
    changed
}

/// Block parameters with uses outside their own block.
fn params_used_elsewhere(func: &Func) -> EntitySet<ValueId> {
    let mut escaping = EntitySet::new();
    for &block in &func.layout {
        let data = &func.blocks[block];
        let in_insts = data.insts.iter().flat_map(|&inst| func.insts[inst].inst.operands());
        for value in in_insts.chain(data.terminator.operands()) {
            if matches!(func.values[value].def, ValueDef::Param(home, _) if home != block) {
                escaping.insert(value);
            }
        }
    }
    escaping
}

/// Where a jump ends up through blocks that only jump on; none when it stays, or when they form a cycle.
fn follow(target: &BlockCall, forwards: &Forwards) -> Option<BlockCall> {
    let mut current = target.clone();
    for _ in 0..=forwards.len() {
        let Some((params, next)) = forwards.get(&current.block) else {
            return (current.block != target.block).then_some(current);
        };
        let given = |value: ValueId| match params.iter().position(|&param| param == value) {
            Some(position) => current.args[position],
            None => value,
        };
        let args: ValueList = next.args.iter().map(|&arg| given(arg)).collect();
        current = BlockCall { block: next.block, args };
    }
    None
}

/// Appends a block to its only predecessor when that one only jumps to it and both have the same handler, or one of
/// them throws nothing.
fn merge_chains(func: &mut Func) -> bool {
    let cfg = Cfg::new(func);
    let mut replacements: SecondaryMap<ValueId, OptValue> = SecondaryMap::new();
    let mut changed = false;
    let mut position = 0;
    while position < func.layout.len() {
        let block = func.layout[position];
        position += 1;
        while let Some(next) = mergeable(func, &cfg, block) {
            merge(func, block, next, &mut replacements);
            let place = func.layout.iter().position(|&b| b == next).expect("it is in the layout");
            func.layout.remove(place);
            position -= usize::from(place < position);
            changed = true;
        }
    }
    if changed {
        func.replace_values(&replacements);
    }
    changed
}

/// The block that can be appended to `block`.
fn mergeable(func: &Func, cfg: &Cfg, block: BlockId) -> Option<BlockId> {
    let Terminator::Jump(target) = &func.blocks[block].terminator else {
        return None;
    };
    let next = target.block;
    let alone = cfg.preds(next).len() == 1 && next != block && next != func.entry();
    let (first, second) = (func.blocks[block].unwind, func.blocks[next].unwind);
    let same_handler = first == second || !func.may_unwind(next) || !func.may_unwind(block);
    (alone && same_handler && !handler_sees_first(func, block, next)).then_some(next)
}

/// Whether the second block's handler may see what the first block did: values that would no longer be defined at the
/// merged block's start, slots that would no longer be set there.
fn handler_sees_first(func: &Func, block: BlockId, next: BlockId) -> bool {
    let is_seen = |inst: InstId| {
        let data = &func.insts[inst];
        data.result.is_some() || matches!(data.inst, Inst::SlotStore { .. })
    };
    let may_unwind = func.blocks[next].unwind.is_some() && func.may_unwind(next);
    may_unwind && func.blocks[block].insts.iter().any(|&inst| is_seen(inst))
}

fn merge(
    func: &mut Func,
    block: BlockId,
    next: BlockId,
    replacements: &mut SecondaryMap<ValueId, OptValue>,
) {
    let Terminator::Jump(target) = &func.blocks[block].terminator else {
        return;
    };
    for (&param, &arg) in func.blocks[next].params.iter().zip(&target.args) {
        replacements[param] = arg.into();
    }
    let unwind =
        if func.may_unwind(next) { func.blocks[next].unwind } else { func.blocks[block].unwind };
    let insts = std::mem::take(&mut func.blocks[next].insts);
    let terminator = std::mem::replace(&mut func.blocks[next].terminator, Terminator::Unreachable);
    let loc = func.blocks[next].loc;
    let first = &mut func.blocks[block];
    first.insts.extend(insts);
    first.terminator = terminator;
    first.loc = loc;
    first.unwind = unwind;
}
