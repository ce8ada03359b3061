//! Replaces calls by the callee's body.
//!
//! Functions are visited callees first (`CallGraph::bottom_up`), so a callee has had its own calls inlined before.
//! Calls inside inlined code are not looked at again, which bounds recursion: in a cycle, some calls remain.
//!
//! An inlined call inside a `try` keeps its meaning: blocks of the callee without a handler get the handler of the
//! call's block. Slots of the callee become slots of the caller, zeroed where the body begins.

use rayzor_base::entity::packed_option::PackedOption;
use rayzor_base::entity::{EntityRef, SecondaryMap};

use crate::cursor::Cursor;
use crate::func::{Func, InlineHint, InlinedCall, OptValue, SrcLoc, ValueDef};
use crate::ids::{BlockId, FuncId, InlinedId, InstId, SlotId, ValueId};
use crate::inst::{BlockCall, Inst, Terminator, ValueList};
use crate::pass::{Changed, Pass, PassCx};
use crate::passes::simplify_cfg::delete_unreachable;

/// Inlines functions marked `Always` only.
#[derive(Debug)]
pub struct InlineAlways;

/// Inlines functions marked `Always`, and small ones.
#[derive(Debug)]
pub struct InlineSmall;

/// Size of a callee up to which a call is replaced: about the code of the call itself and a field access or two.
const SMALL: usize = 16;
/// Size of a caller beyond which only `Always` functions are inlined into it.
const LARGE_CALLER: usize = 4000;
/// How much code `Always` functions may add to a caller. Functions that each call the next one twice double with every step, and a
/// call that stays does the same.
const MAX_GROWTH: usize = 4000;

impl Pass for InlineAlways {
    const NAME: &'static str = "inline_always";

    fn run(func: &mut Func, cx: &PassCx<'_>) -> Changed {
        inline_calls(func, cx, 0)
    }
}

impl Pass for InlineSmall {
    const NAME: &'static str = "inline";

    fn run(func: &mut Func, cx: &PassCx<'_>) -> Changed {
        inline_calls(func, cx, SMALL)
    }
}

fn inline_calls(func: &mut Func, cx: &PassCx<'_>, small: usize) -> Changed {
    let mut room =
        Room { always: MAX_GROWTH, small, any: LARGE_CALLER.saturating_sub(func.size()) };
    let mut changed = Changed::No;
    for mut block in func.layout.clone() {
        let mut index = 0;
        while let Some(&inst) = func.blocks[block].insts.get(index) {
            match wanted_callee(&func.insts[inst].inst, cx, &room) {
                Some((callee_id, callee)) => {
                    room.fill(callee.size());
                    block = inline_call(func, (block, index), (callee_id, callee));
                    index = 0;
                    changed = Changed::Yes;
                }
                None => index += 1,
            }
        }
    }
    if changed == Changed::Yes {
        delete_unreachable(func);
    }
    changed
}

/// How large functions may be to be inlined into a caller.
struct Room {
    /// Those marked `Always`.
    always: usize,
    /// Each of the unmarked ones.
    small: usize,
    /// The unmarked ones, given the caller's size.
    any: usize,
}

impl Room {
    fn fill(&mut self, size: usize) {
        self.always = self.always.saturating_sub(size);
        self.any = self.any.saturating_sub(size);
    }
}

/// The callee, when `inst` is a call to replace.
fn wanted_callee<'m>(inst: &Inst, cx: &PassCx<'m>, room: &Room) -> Option<(FuncId, &'m Func)> {
    let Inst::Call { func: callee_id, .. } = *inst else {
        return None;
    };
    let callee = &cx.module.funcs[callee_id];
    if callee_id == cx.func_id || !callee.has_body() {
        return None;
    }
    let wanted = match callee.inline {
        InlineHint::Never => false,
        InlineHint::Always => callee.size() <= room.always,
        InlineHint::Auto => callee.size() <= room.small.min(room.any),
    };
    (wanted && !calls(callee, callee_id) && !calls(callee, cx.func_id))
        .then_some((callee_id, callee))
}

/// Whether `func` calls `callee` directly.
fn calls(func: &Func, callee: FuncId) -> bool {
    let mut insts = func.layout.iter().flat_map(|&block| &func.blocks[block].insts);
    insts.any(|&inst| matches!(func.insts[inst].inst, Inst::Call { func: called, .. } if called == callee))
}

/// Replaces the call at `place` by the body of `callee`; gives the block with what follows it.
fn inline_call(
    caller: &mut Func,
    place: (BlockId, usize),
    (callee_id, callee): (FuncId, &Func),
) -> BlockId {
    let (block, index) = place;
    let mut cursor = Cursor { func: caller, block, index, loc: None };
    let call = cursor.take();
    let (inst, result) = (cursor.func.insts[call].inst.clone(), cursor.func.insts[call].result);
    let call_loc = cursor.loc;
    let rest = cursor.split();
    if let Some(result) = result {
        cursor.define_param(rest, result);
    }
    let positions = Positions::new(caller, (callee_id, callee), call_loc);
    let mut copy = Copy::new(caller, callee, (block, rest), positions);
    copy.bind_params(&inst.operands());
    copy.blocks();
    let entry = copy.entry();
    let slots: Vec<SlotId> = copy.slots.values().copied().collect();
    let mut cursor = Cursor::at_end(caller, block);
    for slot in slots {
        zero_slot(&mut cursor, slot);
    }
    cursor.jump(entry, &[]);
    rest
}

fn zero_slot(cursor: &mut Cursor<'_>, slot: SlotId) {
    if cursor.func.slot_lens[slot] > 1 {
        return;
    }
    let ty = cursor.func.slots[slot];
    let value = cursor.insert_value(Inst::zero(ty), ty);
    cursor.insert(Inst::SlotStore { slot, value });
}

/// A callee's body being copied into a caller.
struct Copy<'c> {
    caller: &'c mut Func,
    callee: &'c Func,
    /// The call's block, whose handler and coldness the body takes over.
    call_block: BlockId,
    /// Where returns go.
    rest: BlockId,
    positions: Positions,
    blocks: SecondaryMap<BlockId, Option<BlockId>>,
    values: SecondaryMap<ValueId, OptValue>,
    slots: SecondaryMap<SlotId, SlotId>,
}

/// What the positions of a callee become in its caller.
struct Positions {
    /// The inlined call; of a callee without a position, the one that its call is part of.
    own: PackedOption<InlinedId>,
    /// The callee's first inlined call as one of the caller.
    first: usize,
    /// For code that has none: the callee's file, or the call.
    default: Option<SrcLoc>,
}

impl Positions {
    /// Takes over the inlined calls of the callee, behind the call itself.
    fn new(
        caller: &mut Func,
        (callee_id, callee): (FuncId, &Func),
        call: Option<SrcLoc>,
    ) -> Positions {
        let around = call.and_then(|call| call.inlined.expand());
        let own = match callee.loc {
            Some(_) => caller.inlined.push(InlinedCall { callee: callee_id, call }).into(),
            None => around.into(),
        };
        let default = callee.loc.map(|loc| SrcLoc { line: 0, col: 0, inlined: own, ..loc });
        let default = default.or(call);
        let positions = Positions { own, first: caller.inlined.len(), default };
        for inlined in callee.inlined.values() {
            let call = positions.of(inlined.call);
            caller.inlined.push(InlinedCall { call, ..*inlined });
        }
        positions
    }

    fn of(&self, loc: Option<SrcLoc>) -> Option<SrcLoc> {
        let Some(loc) = loc else { return self.default };
        let inlined = match loc.inlined.expand() {
            Some(inner) => InlinedId::from_u32((self.first + inner.index()) as u32).into(),
            None => self.own,
        };
        Some(SrcLoc { inlined, ..loc })
    }
}

impl<'c> Copy<'c> {
    fn new(
        caller: &'c mut Func,
        callee: &'c Func,
        (call_block, rest): (BlockId, BlockId),
        positions: Positions,
    ) -> Copy<'c> {
        let mut blocks: SecondaryMap<BlockId, Option<BlockId>> = SecondaryMap::new();
        let copies: Vec<BlockId> = callee.layout.iter().map(|_| caller.make_block()).collect();
        for (&block, &copy) in callee.layout.iter().zip(&copies) {
            blocks[block] = Some(copy);
        }
        let place = caller
            .layout
            .iter()
            .position(|&block| block == call_block)
            .expect("it is in the layout");
        caller.layout.splice(place + 1..place + 1, copies);
        let mut slots = SecondaryMap::with_default(SlotId::from_u32(0));
        for (slot, &ty) in &callee.slots {
            slots[slot] = caller.add_slot(ty);
            caller.slot_lens[slots[slot]] = callee.slot_lens[slot];
            caller.slot_names[slots[slot]] = callee.slot_names[slot];
        }
        let values = SecondaryMap::new();
        Copy { caller, callee, call_block, rest, positions, blocks, values, slots }
    }

    fn entry(&self) -> BlockId {
        self.block(self.callee.entry())
    }

    fn block(&self, block: BlockId) -> BlockId {
        self.blocks[block].expect("every block of the layout has a copy")
    }

    fn bind_params(&mut self, args: &[ValueId]) {
        for (&param, &arg) in self.callee.params().iter().zip(args) {
            self.values[param] = arg.into();
        }
    }

    fn blocks(&mut self) {
        for &block in &self.callee.layout {
            self.define_values(block);
        }
        for &block in &self.callee.layout {
            self.copy_block(block);
        }
    }

    /// Makes the copies of a block's parameters and results, so that uses before definitions in the layout find them.
    fn define_values(&mut self, block: BlockId) {
        let copy = self.block(block);
        let data = &self.callee.blocks[block];
        if block != self.callee.entry() {
            for &param in &data.params {
                let ty = self.callee.value_ty(param);
                self.values[param] = self.caller.add_block_param(copy, ty).into();
            }
        }
        for result in data.insts.iter().filter_map(|&inst| self.callee.insts[inst].result) {
            let ty = self.callee.value_ty(result);
            self.values[result] = self.caller.make_value(ty).into();
        }
    }

    fn copy_block(&mut self, block: BlockId) {
        let copy = self.block(block);
        let data = &self.callee.blocks[block];
        let insts: Vec<InstId> = data.insts.iter().map(|&inst| self.copy_inst(inst)).collect();
        let terminator = self.copy_terminator(&data.terminator);
        let outer = &self.caller.blocks[self.call_block];
        let (outer_unwind, outer_cold) = (outer.unwind, outer.cold);
        let unwind = data.unwind.map(|handler| self.block(handler));
        let target = &mut self.caller.blocks[copy];
        target.insts = insts;
        target.terminator = terminator;
        target.loc = self.positions.of(data.loc);
        target.unwind = unwind.or(outer_unwind);
        target.cold = data.cold || outer_cold;
    }

    fn copy_inst(&mut self, inst_id: InstId) -> InstId {
        let mut data = self.callee.insts[inst_id].clone();
        data.inst.map_operands(|value| copied(&self.values, value));
        if let Some(slot) = data.inst.slot_mut() {
            *slot = self.slots[*slot];
        }
        data.result = data.result.map(|result| copied(&self.values, result));
        data.loc = self.positions.of(data.loc);
        let copy = self.caller.insts.push(data);
        if let Some(result) = self.caller.insts[copy].result {
            self.caller.values[result].def = ValueDef::Inst(copy);
        }
        copy
    }

    fn copy_terminator(&self, terminator: &Terminator) -> Terminator {
        if let Terminator::Return(value) = terminator {
            let args: ValueList = value.iter().map(|&value| copied(&self.values, value)).collect();
            return Terminator::Jump(BlockCall { block: self.rest, args });
        }
        let mut copy = terminator.clone();
        copy.map_operands(|value| copied(&self.values, value));
        for target in copy.targets_mut() {
            target.block = self.block(target.block);
        }
        copy
    }
}

fn copied(values: &SecondaryMap<ValueId, OptValue>, value: ValueId) -> ValueId {
    values[value].expand().expect("every value of the layout has a copy")
}
