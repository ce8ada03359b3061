//! Strip-mining: a counted loop without calls becomes a loop over strips, each of which is the loop with a nearer limit.
//! The poll goes between strips, so that LLVM can still vectorise.
//!
//! ```text
//! header(i, …): branch i < n, body, exit           strip(i', …): poll; limit = i' < n ? min(n, i' + STRIP) : n
//! body: … jump header(i + step, …)                               jump header(i', …)
//!                                              →   header(i, …): branch i < limit, body, next
//!                                                  body: … jump header(i + step, …)
//!                                                  next: branch i < n, strip(i, …), exit
//! ```

use rayzor_base::entity::EntitySet;

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::Dominators;
use crate::analysis::loops::{self, Loop};
use crate::cursor::Cursor;
use crate::func::{Func, ValueDef};
use crate::ids::{BlockId, ValueId};
use crate::inst::{BlockCall, Inst, Terminator, ValueList};
use crate::op::{BinaryOp, CompareOp};
use crate::ty::Ty;

/// How far a strip reaches: a few microseconds of work.
const STRIP: i64 = 4096;
/// Larger steps make strips too short to be worth it.
const MAX_STEP: i64 = 16;

/// A loop that can be cut into strips.
struct Counted {
    header: BlockId,
    /// The counter, a parameter of the header.
    counter: ValueId,
    /// What it is compared with, which does not change in the loop.
    limit: ValueId,
    /// The blocks that the loop is entered from.
    entries: Vec<BlockId>,
}

/// Cuts the loops that can be cut into strips, and gives their headers, which need no polls any more.
pub(super) fn run(func: &mut Func) -> EntitySet<BlockId> {
    let mut mined = EntitySet::new();
    for header in innermost(func).1.iter().map(|natural| natural.header).collect::<Vec<_>>() {
        // Afresh for each loop: cutting another one has made blocks.
        let (cfg, loops) = innermost(func);
        let natural = loops.iter().find(|natural| natural.header == header);
        if let Some(counted) = natural.and_then(|natural| recognise(func, &cfg, natural)) {
            cut(func, &counted);
            mined.insert(header);
        }
    }
    mined
}

fn innermost(func: &Func) -> (Cfg, Vec<Loop>) {
    let cfg = Cfg::new(func);
    let dominators = Dominators::new(func, &cfg);
    let loops = loops::innermost(func, &cfg, &dominators);
    (cfg, loops)
}

fn recognise(func: &Func, cfg: &Cfg, natural: &Loop) -> Option<Counted> {
    let header = natural.header;
    if header == func.entry() || natural.blocks.iter().any(|&block| calls(func, block)) {
        return None;
    }
    let Terminator::Branch { cond, then_, else_ } = &func.blocks[header].terminator else {
        return None;
    };
    if !natural.contains(then_.block) || natural.contains(else_.block) {
        return None;
    }
    let Inst::Compare { op: CompareOp::Slt, lhs: counter, rhs: limit } = *func.def_inst(*cond)?
    else {
        return None;
    };
    let is_counter = func.blocks[header].params.contains(&counter);
    if !is_counter || is_defined_in(func, natural, limit) || !is_defined_at(func, header, *cond) {
        return None;
    }
    let preds = cfg.preds(header).iter().copied();
    let (latches, entries): (Vec<_>, Vec<_>) = preds.partition(|&pred| natural.contains(pred));
    let counts = latches.iter().all(|&latch| counts_up(func, latch, header, counter));
    counts.then_some(Counted { header, counter, limit, entries })
}

/// Whether the block has an instruction that may come to a safepoint by itself, or is a handler.
fn calls(func: &Func, block: BlockId) -> bool {
    let insts = &func.blocks[block].insts;
    func.is_handler(block) || insts.iter().any(|&inst| func.insts[inst].inst.may_collect())
}

fn is_defined_in(func: &Func, natural: &Loop, value: ValueId) -> bool {
    natural.blocks.iter().any(|&block| is_defined_at(func, block, value))
}

fn is_defined_at(func: &Func, block: BlockId, value: ValueId) -> bool {
    match func.values[value].def {
        ValueDef::Inst(inst) => func.blocks[block].insts.contains(&inst),
        ValueDef::Param(owner, _) => owner == block,
    }
}

/// Whether each jump from `latch` to the header passes the counter plus a small constant.
fn counts_up(func: &Func, latch: BlockId, header: BlockId, counter: ValueId) -> bool {
    let position = func.blocks[header].params.iter().position(|&param| param == counter);
    let mut targets = func.blocks[latch].terminator.targets().into_iter();
    targets.all(|target| {
        let passed = position.and_then(|position| target.args.get(position));
        target.block != header || passed.is_some_and(|&next| is_next(func, next, counter))
    })
}

fn is_next(func: &Func, next: ValueId, counter: ValueId) -> bool {
    let Some(&Inst::Binary { op: BinaryOp::Iadd, lhs, rhs }) = func.def_inst(next) else {
        return false;
    };
    let step = if lhs == counter { rhs } else { lhs };
    let is_small = matches!(func.def_inst(step), Some(&Inst::Iconst { value: 1..=MAX_STEP, .. }));
    (lhs == counter || rhs == counter) && is_small
}

fn cut(func: &mut Func, counted: &Counted) {
    let header = counted.header;
    let strip = add_strip(func, header);
    let near_limit = strip_limit(func, counted, strip);
    for &entry in &counted.entries {
        for target in func.blocks[entry].terminator.targets_mut() {
            if target.block == header {
                target.block = strip;
            }
        }
    }
    let next = func.add_block_after(header);
    func.blocks[next].unwind = None;
    func.blocks[next].cold = func.blocks[header].cold;
    func.blocks[next].loc = func.blocks[header].loc;
    let params: ValueList = func.blocks[header].params.iter().copied().collect();
    let again = BlockCall { block: strip, args: params };
    let mut cursor = Cursor::at_end(func, header);
    let compare = Inst::Compare { op: CompareOp::Slt, lhs: counted.counter, rhs: near_limit };
    let is_near = cursor.insert_value(compare, Ty::I1);
    let terminator = &mut cursor.func.blocks[header].terminator;
    if let Terminator::Branch { cond, then_: _, else_ } = terminator {
        let is_inside = std::mem::replace(cond, is_near);
        let exit = std::mem::replace(else_, BlockCall::new(next));
        let branch = Terminator::Branch { cond: is_inside, then_: again, else_: exit };
        func.blocks[next].terminator = branch;
    }
}

/// An empty block in front of the header with the header's parameters.
fn add_strip(func: &mut Func, header: BlockId) -> BlockId {
    let strip = func.make_block();
    let place = func.layout.iter().position(|&block| block == header);
    func.layout.insert(place.expect("the header is in the layout"), strip);
    func.blocks[strip].loc = func.blocks[header].loc;
    func.blocks[strip].cold = func.blocks[header].cold;
    let types: Vec<_> =
        func.blocks[header].params.iter().map(|&param| func.value_ty(param)).collect();
    let args: ValueList = types.into_iter().map(|ty| func.add_block_param(strip, ty)).collect();
    func.blocks[strip].terminator = Terminator::Jump(BlockCall { block: header, args });
    strip
}

/// Computes the limit of the strip that begins at the strip block's counter.
fn strip_limit(func: &mut Func, counted: &Counted, strip: BlockId) -> ValueId {
    let position = func.blocks[counted.header].params.iter().position(|&p| p == counted.counter);
    let start = func.blocks[strip].params[position.expect("the counter is a parameter")];
    let (limit, ty) = (counted.limit, func.value_ty(counted.limit));
    let mut cursor = Cursor::at_end(func, strip);
    let mut add = |inst: Inst, ty: Ty| cursor.insert_value(inst, ty);
    let length = add(Inst::Iconst { ty, value: STRIP }, ty);
    let is_inside = add(Inst::Compare { op: CompareOp::Slt, lhs: start, rhs: limit }, Ty::I1);
    // The distance fits an unsigned number where the start is below the limit.
    let distance = add(Inst::Binary { op: BinaryOp::Isub, lhs: limit, rhs: start }, ty);
    let is_last = add(Inst::Compare { op: CompareOp::Ult, lhs: distance, rhs: length }, Ty::I1);
    let end = add(Inst::Binary { op: BinaryOp::Iadd, lhs: start, rhs: length }, ty);
    let near = add(Inst::Select { cond: is_last, if_true: limit, if_false: end }, ty);
    add(Inst::Select { cond: is_inside, if_true: near, if_false: limit }, ty)
}
