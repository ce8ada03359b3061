//! What is the same in every iteration of a loop, and between which bounds its counters stay.

use rayzor_base::entity::EntitySet;
use rayzor_base::hash::{FxHashMap, FxHashSet};

use super::linear::{Linear, Term};
use crate::analysis::loops::Loop;
use crate::func::{Func, ValueDef};
use crate::ids::{BlockId, InstId, LayoutId, ValueId};
use crate::inst::{Inst, Terminator, ValueList};
use crate::module::Module;
use crate::op::{BinaryOp, CompareOp};
use crate::ty::{ElemKind, Ty, ValKind};

/// What an object is known to be, since the first iteration uses it so.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Used {
    /// An array.
    Array,
    /// An array of a kind.
    ArrayOf(ElemKind),
    /// A store.
    Store,
}

/// Least and greatest value of a counter wherever the loop's test has succeeded.
#[derive(Clone, Debug)]
pub(super) struct Range {
    pub(super) min: Linear,
    pub(super) max: Linear,
}

/// Facts about one loop.
pub(super) struct Facts<'f> {
    pub(super) func: &'f Func,
    module: &'f Module,
    pub(super) natural: &'f Loop,
    /// What the loop's parameters are at first.
    pub(super) entry_args: ValueList,
    /// Instructions that the first iteration runs, if the loop's test succeeds, before anything but them can end it.
    certain: EntitySet<InstId>,
    used: FxHashSet<(ValueId, Used)>,
    invariant: FxHashMap<ValueId, bool>,
    ranges: FxHashMap<ValueId, Range>,
    /// Each must be at least zero for the ranges to hold.
    pub(super) conditions: Vec<Linear>,
}

impl<'f> Facts<'f> {
    /// The facts of a loop that is entered from `entry`, if it has a counter with bounds.
    pub(super) fn new(
        func: &'f Func,
        module: &'f Module,
        natural: &'f Loop,
        entry: BlockId,
    ) -> Option<Facts<'f>> {
        let mut targets = func.blocks[entry].terminator.targets().into_iter();
        let mut to_header = targets.by_ref().filter(|target| target.block == natural.header);
        let (entering, None) = (to_header.next()?, to_header.next()) else { return None };
        let mut facts = Facts {
            func,
            module,
            natural,
            entry_args: entering.args.clone(),
            certain: EntitySet::new(),
            used: FxHashSet::default(),
            invariant: FxHashMap::default(),
            ranges: FxHashMap::default(),
            conditions: Vec::new(),
        };
        facts.find_certain();
        facts.find_ranges()?;
        Some(facts)
    }

    pub(super) fn in_loop(&self, value: ValueId) -> bool {
        self.natural.contains(self.block_of(value))
    }

    fn block_of(&self, value: ValueId) -> BlockId {
        match self.func.values[value].def {
            ValueDef::Param(block, _) => block,
            ValueDef::Inst(inst) => {
                let holds = |block: &&BlockId| self.func.blocks[**block].insts.contains(&inst);
                // Only the loop is searched: any other block will do for what is outside.
                let found = self.natural.blocks.iter().find(holds);
                found.copied().unwrap_or_else(|| self.func.entry())
            }
        }
    }

    /// The value behind null checks.
    pub(super) fn root(&self, mut value: ValueId) -> ValueId {
        while let Some(Inst::NullCheck { obj }) = self.func.def_inst(value) {
            value = *obj;
        }
        value
    }

    /// Whether `value` is used as `used` by the first iteration.
    pub(super) fn is_used(&self, value: ValueId, used: Used) -> bool {
        let root = self.root(value);
        let made = match (self.func.def_inst(root), used) {
            (Some(Inst::ArrayNew { .. }), Used::Array)
            | (Some(Inst::StoreNew { .. }), Used::Store) => true,
            (Some(Inst::ArrayNew { kind, .. }), Used::ArrayOf(wanted)) => *kind == wanted,
            _ => false,
        };
        made || self.used.contains(&(root, used))
    }
}

/// What the first iteration certainly runs.
impl Facts<'_> {
    fn find_certain(&mut self) {
        let mut block = self.natural.header;
        let mut seen: EntitySet<BlockId> = EntitySet::new();
        while self.natural.contains(block) && seen.insert(block) {
            for &inst in &self.func.blocks[block].insts {
                if !self.passes(inst) {
                    return;
                }
                self.certain.insert(inst);
                self.note_use(inst);
            }
            let Some(next) = self.next_certain(block) else { return };
            block = next;
        }
    }

    /// Whether what stands behind the instruction is run as well, or the exception is one of a null or an index.
    fn passes(&self, inst: InstId) -> bool {
        let inst = &self.func.insts[inst].inst;
        !inst.may_throw()
            || matches!(inst, Inst::NullCheck { .. } | Inst::ArraySet { mixed: false, .. })
    }

    /// The block that follows: by a jump, from the header, or by an index check that has succeeded.
    fn next_certain(&self, block: BlockId) -> Option<BlockId> {
        match &self.func.blocks[block].terminator {
            Terminator::Jump(target) => Some(target.block),
            Terminator::Branch { cond, then_, else_ } => {
                let stays =
                    (self.natural.contains(then_.block), self.natural.contains(else_.block));
                let is_index_check = matches!(
                    self.func.def_inst(*cond),
                    Some(Inst::Compare { op: CompareOp::Ult, .. })
                ) && matches!(
                    self.func.blocks[else_.block].terminator,
                    Terminator::Unreachable
                );
                match stays {
                    (true, false) if block == self.natural.header || is_index_check => {
                        Some(then_.block)
                    }
                    (false, true) if block == self.natural.header => Some(else_.block),
                    _ => None,
                }
            }
            Terminator::Switch { .. }
            | Terminator::Return(_)
            | Terminator::Throw(_)
            | Terminator::Unreachable => None,
        }
    }

    fn note_use(&mut self, inst: InstId) {
        let (object, kind) = match self.func.insts[inst].inst {
            Inst::ArrayGet { kind, mixed: false, array, .. }
            | Inst::ArraySet { kind, mixed: false, array, .. } => (array, Some(kind)),
            Inst::ArrayLen { array } | Inst::ArrayStore { array } => (array, None),
            Inst::StoreLen { store }
            | Inst::StoreGet { store, .. }
            | Inst::StoreSet { store, .. } => {
                self.used.insert((self.root(store), Used::Store));
                return;
            }
            _ => return,
        };
        let root = self.root(object);
        self.used.insert((root, Used::Array));
        if let Some(kind) = kind {
            self.used.insert((root, Used::ArrayOf(kind)));
        }
    }
}

/// What is the same in every iteration.
impl Facts<'_> {
    /// Whether `value` can be computed before the loop, given that the objects it reads are not null.
    pub(super) fn is_invariant(&mut self, value: ValueId) -> bool {
        if let Some(&known) = self.invariant.get(&value) {
            return known;
        }
        let found = !self.in_loop(value) || self.can_hoist(value);
        self.invariant.insert(value, found);
        found
    }

    fn can_hoist(&mut self, value: ValueId) -> bool {
        let ValueDef::Inst(inst_id) = self.func.values[value].def else { return false };
        let func = self.func;
        let inst = &func.insts[inst_id].inst;
        let may_move = match inst {
            Inst::NullCheck { .. } | Inst::ArrayLen { .. } | Inst::StoreLen { .. } => {
                self.certain.contains(inst_id)
            }
            Inst::FieldGet { .. } | Inst::GlobalGet { .. } => {
                self.certain.contains(inst_id) && !self.is_written(inst)
            }
            Inst::ArrayGet { mixed: false, kind: ElemKind::Val, .. } => {
                self.certain.contains(inst_id) && !self.is_written(inst)
            }
            Inst::Binary { op, .. } => !can_trap(*op),
            Inst::Iconst { .. }
            | Inst::NullConst { .. }
            | Inst::Unary { .. }
            | Inst::Convert { .. }
            | Inst::ValPayload { kind: ValKind::Ref | ValKind::Int, .. } => true,
            _ => false,
        };
        may_move && inst.operands().into_iter().all(|operand| self.is_invariant(operand))
    }

    /// Whether the loop writes what `read` reads.
    fn is_written(&self, read: &Inst) -> bool {
        let mut insts =
            self.natural.blocks.iter().flat_map(|&block| &self.func.blocks[block].insts);
        insts.any(|&inst| match (&self.func.insts[inst].inst, read) {
            (
                Inst::FieldSet { layout, index, .. },
                Inst::FieldGet { layout: read_layout, index: read_index, .. },
            ) => self.offset(*layout, *index) == self.offset(*read_layout, *read_index),
            (Inst::GlobalSet { global, .. }, Inst::GlobalGet { global: read }) => global == read,
            (
                Inst::ArraySet { kind, .. } | Inst::StoreSet { kind, .. },
                Inst::ArrayGet { kind: read_kind, .. },
            ) => kind == read_kind,
            _ => false,
        })
    }
}

impl Facts<'_> {
    /// Copies of a generic class and subclasses share their fields' offsets.
    fn offset(&self, layout: LayoutId, index: u32) -> u32 {
        self.module.layouts[layout].fields[index as usize].offset
    }
}

fn can_trap(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::Sdiv | BinaryOp::Srem | BinaryOp::Udiv | BinaryOp::Urem)
}

/// How a parameter of the loop changes.
#[derive(Clone)]
struct Counter {
    first: Linear,
    /// At least 1, upwards or downwards.
    step: Linear,
    is_up: bool,
}

/// Counters.
impl Facts<'_> {
    /// Bounds of the counters in the loop's test, wherever it has succeeded.
    fn find_ranges(&mut self) -> Option<()> {
        let func = self.func;
        let header = self.natural.header;
        let Terminator::Branch { cond, then_, else_ } = &func.blocks[header].terminator else {
            return None;
        };
        let &Inst::Compare { op, lhs, rhs } = func.def_inst(*cond)? else { return None };
        let op = match (self.natural.contains(then_.block), self.natural.contains(else_.block)) {
            (true, false) => op,
            (false, true) => negated(op)?,
            _ => return None,
        };
        // A header that is its own successor would run before its test.
        if then_.block == header || else_.block == header || func.value_ty(lhs) != Ty::I32 {
            return None;
        }
        match (self.counter(lhs), self.counter(rhs)) {
            (Some(counter), None) => {
                let bound = self.bound(rhs)?;
                self.limit(lhs, &counter, op, bound)
            }
            (None, Some(counter)) => {
                let bound = self.bound(lhs)?;
                self.limit(rhs, &counter, swapped(op)?, bound)
            }
            (Some(low), Some(high)) if low.is_up && !high.is_up => {
                self.limit_both((lhs, low), op, (rhs, high))
            }
            (Some(high), Some(low)) if low.is_up && !high.is_up => {
                self.limit_both((rhs, low), swapped(op)?, (lhs, high))
            }
            _ => None,
        }
    }

    fn bound(&mut self, value: ValueId) -> Option<Linear> {
        self.is_invariant(value).then(|| self.exact(value))
    }

    /// An invariant `I32` as itself.
    fn exact(&self, value: ValueId) -> Linear {
        match self.func.def_inst(value) {
            Some(&Inst::Iconst { value, .. }) => Linear::constant(value),
            Some(&Inst::ArrayLen { array }) if self.in_loop(value) => {
                Linear::term(Term::ArrayLen(self.root(array)))
            }
            Some(&Inst::StoreLen { store }) => Linear::term(Term::StoreLen(self.root(store))),
            _ => Linear::term(Term::Value(value)),
        }
    }

    fn counter(&mut self, value: ValueId) -> Option<Counter> {
        let ValueDef::Param(block, position) = self.func.values[value].def else { return None };
        if block != self.natural.header {
            return None;
        }
        let (func, natural) = (self.func, self.natural);
        let targets = natural.blocks.iter().flat_map(|&b| func.blocks[b].terminator.targets());
        let mut nexts = targets
            .filter(|target| target.block == natural.header)
            .map(|target| target.args[position as usize]);
        let next = nexts.next()?;
        if nexts.any(|other| other != next) {
            return None;
        }
        let (is_up, step) = match *self.func.def_inst(next)? {
            Inst::Binary { op: BinaryOp::Iadd, lhs, rhs } if lhs == value => (true, rhs),
            Inst::Binary { op: BinaryOp::Iadd, lhs, rhs } if rhs == value => (true, lhs),
            Inst::Binary { op: BinaryOp::Isub, lhs, rhs } if lhs == value => (false, rhs),
            _ => return None,
        };
        let step = self.bound(step)?;
        let first = self.exact(self.entry_args[position as usize]);
        Some(match step.as_constant() {
            Some(constant) if constant < 0 => {
                Counter { first, step: Linear::constant(-constant), is_up: !is_up }
            }
            Some(_) | None => Counter { first, step, is_up },
        })
    }

    /// Notes the range of one counter that is tested against what does not change.
    fn limit(
        &mut self,
        value: ValueId,
        counter: &Counter,
        op: CompareOp,
        bound: Linear,
    ) -> Option<()> {
        let is_unit = counter.step.as_constant() == Some(1);
        let first = &counter.first;
        // The last value for which the test succeeds, and whether counting up to it is by the test alone.
        let last = match (op, counter.is_up) {
            (CompareOp::Slt, true) => bound.plus_constant(-1),
            (CompareOp::Sgt, false) => bound.plus_constant(1),
            (CompareOp::Sle, true) | (CompareOp::Sge, false) => bound.clone(),
            (CompareOp::Ne, true) if is_unit => {
                self.conditions.push(bound.add(first, -1)?);
                bound.plus_constant(-1)
            }
            (CompareOp::Ne, false) if is_unit => {
                self.conditions.push(first.add(&bound, -1)?);
                bound.plus_constant(1)
            }
            _ => return None,
        };
        let is_strict = !matches!(op, CompareOp::Sle | CompareOp::Sge);
        if !is_unit {
            self.conditions.push(counter.step.plus_constant(-1));
        }
        if !(is_unit && is_strict) {
            // The step behind the last value does not wrap around.
            self.conditions.push(if counter.is_up {
                Linear::constant(i64::from(i32::MAX)).add(&last.add(&counter.step, 1)?, -1)?
            } else {
                last.add(&counter.step, -1)?.plus_constant(-i64::from(i32::MIN))
            });
        }
        let range = if counter.is_up {
            Range { min: first.clone(), max: last }
        } else {
            Range { min: last, max: first.clone() }
        };
        self.ranges.insert(value, range);
        Some(())
    }

    /// Notes the ranges of two counters that approach each other by one.
    fn limit_both(
        &mut self,
        (low_value, low): (ValueId, Counter),
        op: CompareOp,
        (high_value, high): (ValueId, Counter),
    ) -> Option<()> {
        let is_unit = |counter: &Counter| counter.step.as_constant() == Some(1);
        if op != CompareOp::Slt || !is_unit(&low) || !is_unit(&high) {
            return None;
        }
        self.ranges
            .insert(low_value, Range { min: low.first.clone(), max: high.first.plus_constant(-1) });
        self.ranges.insert(high_value, Range { min: low.first.plus_constant(1), max: high.first });
        Some(())
    }
}

/// Indices.
impl Facts<'_> {
    /// An index as a sum, equal to it modulo 2^32.
    pub(super) fn index(&mut self, value: ValueId, depth: u32) -> Option<Linear> {
        const MAX_DEPTH: u32 = 8;
        if depth > MAX_DEPTH || self.func.value_ty(value) != Ty::I32 {
            return None;
        }
        if self.ranges.contains_key(&value) {
            return Some(Linear::term(Term::Value(value)));
        }
        if self.is_invariant(value) {
            return Some(self.exact(value));
        }
        let Inst::Binary { op, lhs, rhs } = *self.func.def_inst(value)? else { return None };
        let lhs = self.index(lhs, depth + 1)?;
        let rhs = self.index(rhs, depth + 1)?;
        match op {
            BinaryOp::Iadd => lhs.add(&rhs, 1),
            BinaryOp::Isub => lhs.add(&rhs, -1),
            BinaryOp::Imul => match (lhs.as_constant(), rhs.as_constant()) {
                (_, Some(factor)) => Linear::default().add(&lhs, factor),
                (Some(factor), None) => Linear::default().add(&rhs, factor),
                (None, None) => None,
            },
            _ => None,
        }
    }

    /// Least and greatest value of a sum where the loop's test has succeeded.
    pub(super) fn range(&self, sum: &Linear) -> Option<Range> {
        let constant = Linear::constant(sum.constant);
        let mut range = Range { min: constant.clone(), max: constant };
        for &(term, factor) in &sum.terms {
            let (least, greatest) = match term {
                Term::Value(value) if self.ranges.contains_key(&value) => {
                    let known = &self.ranges[&value];
                    (known.min.clone(), known.max.clone())
                }
                Term::Value(_) | Term::ArrayLen(_) | Term::StoreLen(_) => {
                    (Linear::term(term), Linear::term(term))
                }
            };
            let (least, greatest) = if factor < 0 { (greatest, least) } else { (least, greatest) };
            range.min = range.min.add(&least, factor)?;
            range.max = range.max.add(&greatest, factor)?;
        }
        Some(range)
    }

    /// Whether `value` is one of the counters with a range.
    pub(super) fn is_counter(&self, value: ValueId) -> bool {
        self.ranges.contains_key(&value)
    }
}

fn negated(op: CompareOp) -> Option<CompareOp> {
    Some(match op {
        CompareOp::Eq => CompareOp::Ne,
        CompareOp::Slt => CompareOp::Sge,
        CompareOp::Sle => CompareOp::Sgt,
        CompareOp::Sgt => CompareOp::Sle,
        CompareOp::Sge => CompareOp::Slt,
        _ => return None,
    })
}

fn swapped(op: CompareOp) -> Option<CompareOp> {
    Some(match op {
        CompareOp::Ne => CompareOp::Ne,
        CompareOp::Slt => CompareOp::Sgt,
        CompareOp::Sle => CompareOp::Sge,
        CompareOp::Sgt => CompareOp::Slt,
        CompareOp::Sge => CompareOp::Sle,
        _ => return None,
    })
}
