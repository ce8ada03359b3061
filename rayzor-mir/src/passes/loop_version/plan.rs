//! Which accesses a loop's copy makes without checks, and what must hold before it for that.

use rayzor_base::hash::{FxHashMap, FxHashSet, FxIndexSet};

use super::facts::{Facts, Used};
use super::linear::{Linear, Term};
use crate::analysis::loops::Loop;
use crate::func::Func;
use crate::ids::{BlockId, InstId, ValueId};
use crate::inst::{Inst, ValueList};
use crate::module::Module;
use crate::op::CompareOp;
use crate::ty::ElemKind;

/// An element access that needs no check.
#[derive(Clone, Debug)]
pub(super) struct Access {
    /// The array or store, behind its null checks.
    pub(super) object: ValueId,
    pub(super) is_array: bool,
    pub(super) kind: ElemKind,
    /// Terms that do not change, and the constant.
    pub(super) base: Linear,
    /// Counters with their factors.
    pub(super) counters: Vec<(ValueId, i64)>,
}

/// What `build` writes.
#[derive(Debug)]
pub(super) struct Plan {
    /// The block the loop is entered from.
    pub(super) entry: BlockId,
    /// What it passes to the header.
    pub(super) entry_args: ValueList,
    pub(super) accesses: FxHashMap<InstId, Access>,
    /// Index checks that always succeed.
    pub(super) succeeding: FxHashSet<InstId>,
    /// Each must be at least zero.
    pub(super) conditions: FxIndexSet<Linear>,
}

/// More conditions than these cost more than they save.
const MAX_CONDITIONS: usize = 24;

/// The plan for a loop, when versioning it is possible and removes a check.
pub(super) fn make(func: &Func, module: &Module, natural: &Loop, entry: BlockId) -> Option<Plan> {
    // What the header writes comes before the test that the conditions build on.
    let header = &func.blocks[natural.header];
    if header.insts.iter().any(|&inst| func.insts[inst].inst.effects().writes) {
        return None;
    }
    let mut facts = Facts::new(func, module, natural, entry)?;
    let mut plan = Plan {
        entry,
        entry_args: facts.entry_args.clone(),
        accesses: FxHashMap::default(),
        succeeding: FxHashSet::default(),
        conditions: FxIndexSet::default(),
    };
    for condition in std::mem::take(&mut facts.conditions) {
        plan.require(&[condition])?;
    }
    let mut maker = Maker { facts, plan, checked: FxHashSet::default() };
    // The header's own instructions run before its test.
    for &block in &natural.blocks[1..] {
        for &inst in &func.blocks[block].insts {
            maker.inst(inst)?;
        }
    }
    let plan = maker.plan;
    let removes_checks = !plan.succeeding.is_empty() || !plan.accesses.is_empty();
    (removes_checks && plan.conditions.len() <= MAX_CONDITIONS).then_some(plan)
}

impl Plan {
    /// Adds conditions, unless one of them never holds.
    fn require(&mut self, conditions: &[Linear]) -> Option<()> {
        if conditions.iter().any(|c| c.as_constant().is_some_and(|constant| constant < 0)) {
            return None;
        }
        let open = conditions.iter().filter(|c| c.as_constant().is_none());
        self.conditions.extend(open.cloned());
        Some(())
    }
}

struct Maker<'f> {
    facts: Facts<'f>,
    plan: Plan,
    /// Indices that were compared with the length of a store.
    checked: FxHashSet<(ValueId, ValueId)>,
}

impl Maker<'_> {
    /// Looks at one instruction; none when it makes the copy impossible.
    fn inst(&mut self, inst_id: InstId) -> Option<()> {
        match self.facts.func.insts[inst_id].inst {
            Inst::Compare { op: CompareOp::Ult, lhs, rhs } => {
                // A check that may fail stays.
                let _ = self.check(inst_id, lhs, rhs);
                Some(())
            }
            Inst::ArrayGet { kind, mixed: false, array, index } => {
                // A read that may be outside stays.
                let _ = self.array_access(inst_id, kind, array, index);
                Some(())
            }
            Inst::ArraySet { kind, mixed: false, array, index, value: _ } => {
                self.array_access(inst_id, kind, array, index)
            }
            Inst::StoreGet { kind, store, index }
            | Inst::StoreSet { kind, store, index, value: _ } => {
                self.store_access(inst_id, kind, store, index);
                Some(())
            }
            _ => Some(()),
        }
    }

    fn array_access(
        &mut self,
        inst: InstId,
        kind: ElemKind,
        array: ValueId,
        index: ValueId,
    ) -> Option<()> {
        let object = self.facts.root(array);
        if !self.facts.is_invariant(object) || !self.facts.is_used(object, Used::ArrayOf(kind)) {
            return None;
        }
        let sum = self.facts.index(index, 0)?;
        self.require_below(&sum, &Linear::term(Term::ArrayLen(object)))?;
        self.add_access(inst, kind, (object, true), sum);
        Some(())
    }

    fn store_access(&mut self, inst: InstId, kind: ElemKind, store: ValueId, index: ValueId) {
        let object = self.facts.root(store);
        if self.checked.contains(&(object, index))
            && let Some(sum) = self.facts.index(index, 0)
        {
            self.add_access(inst, kind, (object, false), sum);
        }
    }

    fn add_access(
        &mut self,
        inst: InstId,
        kind: ElemKind,
        (object, is_array): (ValueId, bool),
        sum: Linear,
    ) {
        let mut base = Linear::constant(sum.constant);
        let mut counters = Vec::new();
        for &(term, factor) in &sum.terms {
            match term {
                Term::Value(value) if self.facts.is_counter(value) => {
                    counters.push((value, factor));
                }
                Term::Value(_) | Term::ArrayLen(_) | Term::StoreLen(_) => {
                    base.terms.push((term, factor));
                }
            }
        }
        let access = Access { object, is_array, kind, base, counters };
        self.plan.accesses.insert(inst, access);
    }

    /// `index <u length`, a check that another part of the program wrote out.
    fn check(&mut self, inst: InstId, index: ValueId, length: ValueId) -> Option<()> {
        let Some(&Inst::StoreLen { store }) = self.facts.func.def_inst(length) else {
            return None;
        };
        let object = self.facts.root(store);
        if !self.facts.is_invariant(length) || !self.facts.is_invariant(object) {
            return None;
        }
        let sum = self.facts.index(index, 0)?;
        self.require_below(&sum, &Linear::term(Term::StoreLen(object)))?;
        self.plan.succeeding.insert(inst);
        if self.facts.is_used(object, Used::Store) {
            self.checked.insert((object, index));
        }
        Some(())
    }

    /// Requires `0 <= sum < length` in every iteration.
    fn require_below(&mut self, sum: &Linear, length: &Linear) -> Option<()> {
        let range = self.facts.range(sum)?;
        let room = length.plus_constant(-1).add(&range.max, -1)?;
        self.plan.require(&[range.min, room])
    }
}
