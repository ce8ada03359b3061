//! Deletes instructions whose results nothing needs, block parameters likewise, and stores to slots that nothing reads.

use rayzor_base::entity::{EntitySet, SecondaryMap};

use crate::func::{Func, ValueDef};
use crate::ids::{BlockId, InstId, SlotId, ValueId};
use crate::inst::Inst;
use crate::pass::{Changed, Pass, PassCx};

/// See the module's description.
#[derive(Debug)]
pub struct Dce;

impl Pass for Dce {
    const NAME: &'static str = "dce";

    fn run(func: &mut Func, _cx: &PassCx<'_>) -> Changed {
        let read_slots = read_slots(func);
        let live = live_values(func, &read_slots);
        let insts = delete_insts(func, &live, &read_slots);
        let params = delete_params(func, &live);
        insts.or(params)
    }
}

fn read_slots(func: &Func) -> EntitySet<SlotId> {
    let mut read = EntitySet::new();
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            if let Inst::SlotLoad { slot } | Inst::SlotAddr { slot } = func.insts[inst].inst {
                read.insert(slot);
            }
        }
    }
    read
}

/// Whether an instruction must stay whatever becomes of its result.
fn is_needed(inst: &Inst, read_slots: &EntitySet<SlotId>) -> bool {
    if let Inst::SlotStore { slot, .. } = inst {
        read_slots.contains(*slot)
    } else {
        !inst.is_removable()
    }
}

/// Values that something needed uses, directly or through others. A block parameter's arguments are needed only when
/// the parameter is.
fn live_values(func: &Func, read_slots: &EntitySet<SlotId>) -> EntitySet<ValueId> {
    let mut incoming: SecondaryMap<BlockId, Vec<(BlockId, usize)>> = SecondaryMap::new();
    let mut work = Vec::new();
    for &block in &func.layout {
        let data = &func.blocks[block];
        for &inst in
            data.insts.iter().filter(|&&inst| is_needed(&func.insts[inst].inst, read_slots))
        {
            work.extend(func.insts[inst].inst.operands());
        }
        let targets = data.terminator.targets();
        let n_args: usize = targets.iter().map(|target| target.args.len()).sum();
        let operands = data.terminator.operands();
        work.extend_from_slice(&operands[..operands.len() - n_args]);
        for (position, target) in targets.iter().enumerate() {
            incoming[target.block].push((block, position));
        }
    }
    let mut live = EntitySet::new();
    while let Some(value) = work.pop() {
        if !live.insert(value) {
            continue;
        }
        match func.values[value].def {
            ValueDef::Inst(inst) => work.extend(func.insts[inst].inst.operands()),
            ValueDef::Param(block, param) => {
                for &(from, target) in &incoming[block] {
                    work.push(func.blocks[from].terminator.targets()[target].args[param as usize]);
                }
            }
        }
    }
    live
}

fn delete_insts(
    func: &mut Func,
    live: &EntitySet<ValueId>,
    read_slots: &EntitySet<SlotId>,
) -> Changed {
    let mut changed = Changed::No;
    let Func { layout, blocks, insts, .. } = func;
    let stays = |inst: InstId| {
        let data = &insts[inst];
        is_needed(&data.inst, read_slots) || data.result.is_some_and(|result| live.contains(result))
    };
    for &block in layout.iter() {
        let before = blocks[block].insts.len();
        blocks[block].insts.retain(|&inst| stays(inst));
        changed = changed.or(Changed::from_bool(blocks[block].insts.len() != before));
    }
    changed
}

fn delete_params(func: &mut Func, live: &EntitySet<ValueId>) -> Changed {
    let entry = func.entry();
    let mut kept: SecondaryMap<BlockId, Option<Vec<bool>>> = SecondaryMap::new();
    let mut changed = Changed::No;
    for position in 0..func.layout.len() {
        let block = func.layout[position];
        let keep: Vec<bool> =
            func.blocks[block].params.iter().map(|&param| live.contains(param)).collect();
        if block == entry || keep.iter().all(|&keep| keep) {
            continue;
        }
        let mut flags = keep.iter();
        func.blocks[block].params.retain(|_| *flags.next().expect("one flag per parameter"));
        for (new_position, &param) in func.blocks[block].params.iter().enumerate() {
            func.values[param].def = ValueDef::Param(block, new_position as u32);
        }
        kept[block] = Some(keep);
        changed = Changed::Yes;
    }
    if changed == Changed::Yes {
        delete_args(func, &kept);
    }
    changed
}

fn delete_args(func: &mut Func, kept: &SecondaryMap<BlockId, Option<Vec<bool>>>) {
    let Func { layout, blocks, .. } = func;
    for &block in layout.iter() {
        for target in blocks[block].terminator.targets_mut() {
            if let Some(keep) = &kept[target.block] {
                let mut flags = keep.iter();
                target.args.retain(|_| *flags.next().expect("one argument per parameter"));
            }
        }
    }
}
