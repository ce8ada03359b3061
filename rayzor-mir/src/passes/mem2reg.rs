//! Promotes slots to SSA values: block parameters where definitions meet (Cytron et al., "Efficiently Computing Static
//! Single Assignment Form", TOPLAS 1991, pruned by liveness), then a walk over the dominator tree that renames.
//!
//! A slot stays in memory when its address is taken, or when a handler that reads it would need a parameter: where
//! different definitions meet at the handler, or where a block stores to it and may throw afterwards.

use rayzor_base::entity::{EntityRef, EntitySet, PrimaryMap, SecondaryMap};
use smallvec::SmallVec;

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::{Dominators, Point};
use crate::cursor::Cursor;
use crate::func::{Func, OptValue};
use crate::ids::{BlockId, InstId, SlotId, ValueId};
use crate::inst::{Inst, Terminator};
use crate::pass::{Changed, Pass, PassCx};
use crate::passes::simplify_cfg::delete_unreachable;

/// See the module's description.
#[derive(Debug)]
pub struct Mem2Reg;

impl Pass for Mem2Reg {
    const NAME: &'static str = "mem2reg";

    fn run(func: &mut Func, _cx: &PassCx<'_>) -> Changed {
        if func.slots.is_empty() {
            return Changed::No;
        }
        delete_unreachable(func);
        split_entry(func);
        let cfg = Cfg::new(func);
        let dominators = Dominators::new(func, &cfg);
        let params = place_params(func, &cfg, &dominators);
        if params.promoted.iter().next().is_none() {
            return Changed::from_bool(compact_slots(func));
        }
        Renamer::new(func, params).run(&dominators);
        compact_slots(func);
        Changed::Yes
    }
}

/// Makes an entry block that throws nothing, so that zeros put into it reach every handler.
pub(crate) fn split_entry(func: &mut Func) {
    let entry = func.entry();
    if func.blocks[entry].unwind.is_some() {
        let mut cursor = Cursor::at_start(func, entry);
        let rest = cursor.split();
        cursor.jump(rest, &[]);
        func.blocks[entry].unwind = None;
    }
}

/// Which slots are promoted, and which blocks get a parameter for which.
struct Placement {
    promoted: EntitySet<SlotId>,
    /// In order of slots; the parameters' order in a block.
    params: SecondaryMap<BlockId, SmallVec<[SlotId; 4]>>,
}

/// What the blocks do with one slot.
#[derive(Default)]
struct SlotUses {
    /// Blocks that read it before they write it.
    exposed: Vec<BlockId>,
    /// Blocks that write it.
    stores: EntitySet<BlockId>,
    /// Blocks that write it and may throw afterwards.
    stores_before_throw: Vec<BlockId>,
    has_address: bool,
    is_used: bool,
}

fn place_params(func: &Func, cfg: &Cfg, dominators: &Dominators) -> Placement {
    let uses = slot_uses(func);
    let frontiers = dominators.frontiers();
    let mut placement = Placement { promoted: EntitySet::new(), params: SecondaryMap::new() };
    for (slot, uses) in &uses {
        if uses.has_address || !uses.is_used {
            continue;
        }
        let live_in = live_in_blocks(func, cfg, uses);
        let joins = joins(uses, &live_in, &frontiers);
        let is_live_in_handler = |&block: &BlockId| {
            func.blocks[block].unwind.is_some_and(|handler| live_in.contains(handler))
        };
        let blocked = joins.iter().any(|&block| func.is_handler(block))
            || uses.stores_before_throw.iter().any(is_live_in_handler);
        if !blocked {
            placement.promoted.insert(slot);
            for block in joins {
                placement.params[block].push(slot);
            }
        }
    }
    placement
}

fn slot_uses(func: &Func) -> PrimaryMap<SlotId, SlotUses> {
    let mut uses: PrimaryMap<SlotId, SlotUses> =
        func.slots.keys().map(|_| SlotUses::default()).collect();
    for &block in &func.layout {
        // Slots stored so far in this block; a later throw concerns them all.
        let mut stored: SmallVec<[SlotId; 8]> = SmallVec::new();
        for &inst in &func.blocks[block].insts {
            match &func.insts[inst].inst {
                Inst::SlotLoad { slot } => {
                    uses[*slot].is_used = true;
                    if !uses[*slot].stores.contains(block) {
                        uses[*slot].exposed.push(block);
                    }
                }
                Inst::SlotStore { slot, .. } => {
                    uses[*slot].is_used = true;
                    uses[*slot].stores.insert(block);
                    stored.push(*slot);
                }
                Inst::SlotAddr { slot } => uses[*slot].has_address = true,
                other if other.may_throw() => note_throw(&mut uses, &mut stored, block),
                _ => {}
            }
        }
        if matches!(func.blocks[block].terminator, Terminator::Throw(_)) {
            note_throw(&mut uses, &mut stored, block);
        }
    }
    uses
}

fn note_throw(
    uses: &mut PrimaryMap<SlotId, SlotUses>,
    stored: &mut SmallVec<[SlotId; 8]>,
    block: BlockId,
) {
    for slot in stored.drain(..) {
        uses[slot].stores_before_throw.push(block);
    }
}

/// Blocks at whose start the slot's value is still needed.
fn live_in_blocks(func: &Func, cfg: &Cfg, uses: &SlotUses) -> EntitySet<BlockId> {
    let mut live_in = EntitySet::new();
    let mut work = uses.exposed.clone();
    while let Some(block) = work.pop() {
        if !live_in.insert(block) {
            continue;
        }
        for &pred in cfg.preds(block) {
            // A handler is entered with what the slot holds at the block's start, as long as no store comes before a
            // throw; where one does, the slot is not promoted at all.
            let by_throw = func.blocks[pred].unwind == Some(block);
            if by_throw || !uses.stores.contains(pred) {
                work.push(pred);
            }
        }
    }
    live_in
}

/// Blocks where different definitions meet and are needed, in order of their ids.
fn joins(
    uses: &SlotUses,
    live_in: &EntitySet<BlockId>,
    frontiers: &SecondaryMap<Point, SmallVec<[Point; 2]>>,
) -> Vec<BlockId> {
    let mut joins = Vec::new();
    let mut seen = EntitySet::new();
    let mut work: Vec<Point> = uses.stores.iter().map(Point::end).collect();
    while let Some(point) = work.pop() {
        for &join in &frontiers[point] {
            if live_in.contains(join.block()) && seen.insert(join.block()) {
                joins.push(join.block());
                work.push(join);
            }
        }
    }
    joins.sort_unstable();
    joins
}

/// The walk that gives each load the value its slot holds.
struct Renamer<'f> {
    func: &'f mut Func,
    placement: Placement,
    current: SecondaryMap<SlotId, OptValue>,
    replacements: SecondaryMap<ValueId, OptValue>,
    zeros: SecondaryMap<SlotId, OptValue>,
    new_params: SecondaryMap<BlockId, SmallVec<[ValueId; 4]>>,
}

impl<'f> Renamer<'f> {
    fn new(func: &'f mut Func, placement: Placement) -> Renamer<'f> {
        let mut new_params: SecondaryMap<BlockId, SmallVec<[ValueId; 4]>> = SecondaryMap::new();
        for position in 0..func.layout.len() {
            let block = func.layout[position];
            for &slot in &placement.params[block] {
                let ty = func.slots[slot];
                new_params[block].push(func.add_block_param(block, ty));
            }
        }
        Renamer {
            func,
            placement,
            current: SecondaryMap::new(),
            replacements: SecondaryMap::new(),
            zeros: SecondaryMap::new(),
            new_params,
        }
    }

    fn run(mut self, dominators: &Dominators) {
        // Each entry: a point to visit, or what to restore when its subtree is done.
        enum Step {
            Visit(Point),
            Restore(Vec<(SlotId, OptValue)>),
        }
        let mut stack = vec![Step::Visit(dominators.root())];
        while let Some(step) = stack.pop() {
            match step {
                Step::Visit(point) => {
                    let changed = self.visit(point);
                    stack.push(Step::Restore(changed));
                    stack.extend(
                        dominators.children(point).iter().rev().map(|&child| Step::Visit(child)),
                    );
                }
                Step::Restore(changed) => {
                    for (slot, value) in changed.into_iter().rev() {
                        self.current[slot] = value;
                    }
                }
            }
        }
        let Renamer { func, replacements, .. } = self;
        func.replace_values(&replacements);
    }

    /// Renames at a point; gives the definitions it hid.
    fn visit(&mut self, point: Point) -> Vec<(SlotId, OptValue)> {
        let mut hidden = Vec::new();
        let block = point.block();
        if point.is_start() {
            let params = self.new_params[block].clone();
            let slots = self.placement.params[block].clone();
            for (slot, param) in slots.into_iter().zip(params) {
                self.define(slot, param, &mut hidden);
            }
            return hidden;
        }
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let kept: Vec<InstId> =
            insts.into_iter().filter(|&inst| self.keep_inst(inst, &mut hidden)).collect();
        // Zeros may have been put into the entry block meanwhile.
        self.func.blocks[block].insts.extend(kept);
        self.add_args(block);
        hidden
    }

    /// Whether an instruction stays; accesses of promoted slots do not.
    fn keep_inst(&mut self, inst: InstId, hidden: &mut Vec<(SlotId, OptValue)>) -> bool {
        match self.func.insts[inst].inst {
            Inst::SlotLoad { slot } if self.placement.promoted.contains(slot) => {
                let value = self.value_of(slot);
                let result = self.func.insts[inst].result.expect("a load has a result");
                self.replacements[result] = value.into();
                false
            }
            Inst::SlotStore { slot, value } if self.placement.promoted.contains(slot) => {
                self.define(slot, value, hidden);
                false
            }
            _ => true,
        }
    }

    fn define(&mut self, slot: SlotId, value: ValueId, hidden: &mut Vec<(SlotId, OptValue)>) {
        hidden.push((slot, self.current[slot]));
        self.current[slot] = value.into();
    }

    /// What the slot holds here: its last definition, or zero.
    fn value_of(&mut self, slot: SlotId) -> ValueId {
        if let Some(value) = self.current[slot].expand().or(self.zeros[slot].expand()) {
            return value;
        }
        let ty = self.func.slots[slot];
        let inst = self.func.make_inst(Inst::zero(ty), Some(ty), None);
        let entry = self.func.entry();
        self.func.blocks[entry].insts.insert(0, inst);
        let value = self.func.insts[inst].result.expect("a result type was given");
        self.zeros[slot] = value.into();
        value
    }

    fn add_args(&mut self, block: BlockId) {
        let targets = self.func.blocks[block].terminator.target_blocks();
        for (position, target) in targets.into_iter().enumerate() {
            for slot in self.placement.params[target].clone() {
                let value = self.value_of(slot);
                self.func.blocks[block].terminator.targets_mut()[position].args.push(value);
            }
        }
    }
}

/// Drops slots that no instruction names. Gives whether there were any.
fn compact_slots(func: &mut Func) -> bool {
    let mut used: EntitySet<SlotId> = EntitySet::new();
    let placed: Vec<InstId> =
        func.layout.iter().flat_map(|&block| func.blocks[block].insts.clone()).collect();
    for &inst in &placed {
        used.extend(func.insts[inst].inst.slot());
    }
    if func.slots.keys().all(|slot| used.contains(slot)) {
        return false;
    }
    let mut slots = PrimaryMap::new();
    let mut names = SecondaryMap::new();
    let mut lens = SecondaryMap::with_default(1);
    let mut renumbered: SecondaryMap<SlotId, SlotId> = SecondaryMap::with_default(SlotId::new(0));
    for (slot, &ty) in func.slots.iter().filter(|&(slot, _)| used.contains(slot)) {
        let new = slots.push(ty);
        names[new] = func.slot_names[slot];
        lens[new] = func.slot_lens[slot];
        renumbered[slot] = new;
    }
    for &inst in &placed {
        if let Some(slot) = func.insts[inst].inst.slot_mut() {
            *slot = renumbered[*slot];
        }
    }
    func.slots = slots;
    func.slot_names = names;
    func.slot_lens = lens;
    true
}
