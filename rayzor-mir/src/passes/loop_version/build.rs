//! Writes the conditions before a loop and the copy without checks.

use rayzor_abi::layout::STORE_ELEMENTS;
use rayzor_base::entity::{EntitySet, SecondaryMap};
use rayzor_base::hash::{FxHashMap, FxHashSet};

use super::linear::{Linear, Term};
use super::plan::{Access, Plan};
use crate::analysis::loops::Loop;
use crate::func::{Func, OptValue, SrcLoc, ValueDef};
use crate::ids::{BlockId, InstId, ValueId};
use crate::inst::{BlockCall, Inst, Region, Terminator};
use crate::op::{BinaryOp, CompareOp, ConvertOp};
use crate::passes::const_prop::is_never_null;
use crate::ty::Ty;

/// Versions a loop by its plan.
pub(super) fn run(func: &mut Func, natural: &Loop, plan: &Plan) {
    let defined = defined_in(func, natural);
    let loc = func.blocks[natural.header].loc;
    let mut builder = Builder {
        func,
        natural,
        plan,
        defined,
        loc,
        block: natural.header,
        before: EntitySet::new(),
        hoisted: FxHashMap::default(),
        not_null: FxHashSet::default(),
        terms: FxHashMap::default(),
        elements: FxHashMap::default(),
        bases: FxHashMap::default(),
        values: SecondaryMap::new(),
        blocks: SecondaryMap::new(),
    };
    builder.start();
    builder.test();
    builder.conditions();
    builder.prepare_accesses();
    builder.copy();
    builder.finish();
}

fn defined_in(func: &Func, natural: &Loop) -> EntitySet<ValueId> {
    let mut defined = EntitySet::new();
    for &block in &natural.blocks {
        defined.extend(func.blocks[block].params.iter().copied());
        let results = func.blocks[block].insts.iter().filter_map(|&inst| func.insts[inst].result);
        defined.extend(results);
    }
    defined
}

struct Builder<'a> {
    func: &'a mut Func,
    natural: &'a Loop,
    plan: &'a Plan,
    /// Values the loop defines.
    defined: EntitySet<ValueId>,
    loc: Option<SrcLoc>,
    /// The block before the loop that is being written.
    block: BlockId,
    /// All blocks before the loop, and those of the copy: what is not outside.
    before: EntitySet<BlockId>,
    /// What the loop defines and is computed before it.
    hoisted: FxHashMap<ValueId, ValueId>,
    not_null: FxHashSet<ValueId>,
    /// Terms as `I64`.
    terms: FxHashMap<Term, ValueId>,
    /// Stores of arrays, by the array.
    elements: FxHashMap<ValueId, ValueId>,
    /// What does not change of an access's index.
    bases: FxHashMap<InstId, ValueId>,
    /// The copy's values and blocks by the loop's.
    values: SecondaryMap<ValueId, OptValue>,
    blocks: SecondaryMap<BlockId, Option<BlockId>>,
}

/// Code before the loop.
impl Builder<'_> {
    /// Leads the way into the loop through a block of ours.
    fn start(&mut self) {
        self.block = self.new_block();
        let (header, first) = (self.natural.header, self.block);
        for target in self.func.blocks[self.plan.entry].terminator.targets_mut() {
            if target.block == header {
                *target = BlockCall::new(first);
            }
        }
    }

    fn new_block(&mut self) -> BlockId {
        let block = self.func.make_block();
        let header = self.natural.header;
        let place = self.func.layout.iter().position(|&b| b == header);
        self.func.layout.insert(place.expect("the header is in the layout"), block);
        self.func.blocks[block].loc = self.loc;
        self.before.insert(block);
        block
    }

    fn add(&mut self, inst: Inst, ty: Ty) -> ValueId {
        push(self.func, self.block, inst, ty, self.loc)
    }

    /// Goes on in a new block if `cond` is `wanted`, else in the loop as it was.
    fn go_on_if(&mut self, cond: ValueId, wanted: bool) {
        let next = self.new_block();
        self.leave(cond, wanted, BlockCall::new(next));
        self.block = next;
    }

    fn leave(&mut self, cond: ValueId, wanted: bool, next: BlockCall) {
        let slow = BlockCall::with_args(self.natural.header, &self.plan.entry_args);
        let (then_, else_) = if wanted { (next, slow) } else { (slow, next) };
        self.func.blocks[self.block].terminator = Terminator::Branch { cond, then_, else_ };
    }

    /// The loop's own test, since what is read before the loop is read by an iteration only.
    fn test(&mut self) {
        let header = self.natural.header;
        let Terminator::Branch { cond, then_, else_: _ } = &self.func.blocks[header].terminator
        else {
            return;
        };
        let (cond, stays) = (*cond, self.natural.contains(then_.block));
        let Some(&Inst::Compare { op, lhs, rhs }) = self.func.def_inst(cond) else { return };
        let (lhs, rhs) = (self.at_entry(lhs), self.at_entry(rhs));
        let cond = self.add(Inst::Compare { op, lhs, rhs }, Ty::I1);
        self.go_on_if(cond, stays);
    }

    fn at_entry(&mut self, value: ValueId) -> ValueId {
        match self.func.values[value].def {
            ValueDef::Param(block, position) if block == self.natural.header => {
                self.plan.entry_args[position as usize]
            }
            ValueDef::Param(..) | ValueDef::Inst(_) => self.hoist(value),
        }
    }

    /// `value` as it is before the loop.
    fn hoist(&mut self, value: ValueId) -> ValueId {
        if !self.defined.contains(value) {
            return value;
        }
        if let Some(&hoisted) = self.hoisted.get(&value) {
            return hoisted;
        }
        let ValueDef::Inst(inst_id) = self.func.values[value].def else {
            unreachable!("the plan asks for what does not change")
        };
        let mut inst = self.func.insts[inst_id].inst.clone();
        inst.map_operands(|operand| self.hoist(operand));
        let hoisted = match inst {
            Inst::NullCheck { obj } => {
                self.require_object(obj);
                obj
            }
            Inst::FieldGet { obj, .. }
            | Inst::ArrayLen { array: obj }
            | Inst::StoreLen { store: obj }
            | Inst::ArrayGet { array: obj, .. } => {
                self.require_object(obj);
                self.add(inst, self.func.value_ty(value))
            }
            _ => self.add(inst, self.func.value_ty(value)),
        };
        self.hoisted.insert(value, hoisted);
        hoisted
    }

    /// Makes sure that an object before the loop is not null.
    fn require_object(&mut self, obj: ValueId) {
        if is_never_null(self.func, obj) || !self.not_null.insert(obj) {
            return;
        }
        let null = self.add(Inst::NullConst { ty: Ty::Ref }, Ty::Ref);
        let cond = self.add(Inst::Compare { op: CompareOp::Ne, lhs: obj, rhs: null }, Ty::I1);
        self.go_on_if(cond, true);
    }

    fn term(&mut self, term: Term) -> ValueId {
        if let Some(&known) = self.terms.get(&term) {
            return known;
        }
        let narrow = match term {
            Term::Value(value) => self.hoist(value),
            Term::ArrayLen(array) => {
                let array = self.object(array);
                self.add(Inst::ArrayLen { array }, Ty::I32)
            }
            Term::StoreLen(store) => {
                let store = self.object(store);
                self.add(Inst::StoreLen { store }, Ty::I32)
            }
        };
        let wide = self.widened(narrow);
        self.terms.insert(term, wide);
        wide
    }

    fn object(&mut self, object: ValueId) -> ValueId {
        let object = self.hoist(object);
        self.require_object(object);
        object
    }

    fn widened(&mut self, value: ValueId) -> ValueId {
        self.add(Inst::Convert { op: ConvertOp::Sext, ty: Ty::I64, arg: value }, Ty::I64)
    }

    /// A sum as `I64`.
    fn sum(&mut self, sum: &Linear) -> ValueId {
        let mut total = self.add(Inst::Iconst { ty: Ty::I64, value: sum.constant }, Ty::I64);
        for &(term, factor) in &sum.terms {
            let value = self.term(term);
            let block = self.block;
            total = add_scaled(self.func, block, (total, value, factor), self.loc);
        }
        total
    }

    fn conditions(&mut self) {
        // First all terms, whose null checks split blocks.
        for condition in &self.plan.conditions {
            for &(term, _) in &condition.terms {
                self.term(term);
            }
        }
        let mut all: Option<ValueId> = None;
        for condition in &self.plan.conditions {
            let lhs = self.sum(condition);
            let rhs = self.add(Inst::Iconst { ty: Ty::I64, value: 0 }, Ty::I64);
            let holds = self.add(Inst::Compare { op: CompareOp::Sge, lhs, rhs }, Ty::I1);
            all = Some(match all {
                Some(lhs) => self.add(Inst::Binary { op: BinaryOp::And, lhs, rhs: holds }, Ty::I1),
                None => holds,
            });
        }
        if let Some(all) = all {
            self.go_on_if(all, true);
        }
    }

    /// Element storage and the fixed part of indices, before the copy.
    fn prepare_accesses(&mut self) {
        let mut accesses: Vec<(InstId, &Access)> =
            self.plan.accesses.iter().map(|(&inst, access)| (inst, access)).collect();
        accesses.sort_unstable_by_key(|&(inst, _)| inst);
        for (inst, access) in accesses {
            if !self.elements.contains_key(&access.object) {
                let object = self.object(access.object);
                let elements = if access.is_array {
                    self.add(Inst::ArrayStore { array: object }, Ty::Ref)
                } else {
                    object
                };
                self.elements.insert(access.object, elements);
            }
            let base = self.sum(&access.base);
            self.bases.insert(inst, base);
        }
    }
}

/// The copy.
impl Builder<'_> {
    fn copy(&mut self) {
        for &block in &self.natural.blocks {
            let copy = self.new_block();
            self.blocks[block] = Some(copy);
            for param in self.func.blocks[block].params.clone() {
                let ty = self.func.value_ty(param);
                self.values[param] = self.func.add_block_param(copy, ty).into();
            }
            for inst in self.func.blocks[block].insts.clone() {
                if let Some(result) = self.func.insts[inst].result {
                    let value = self.known_before(result).unwrap_or_else(|| {
                        let ty = self.func.value_ty(result);
                        self.func.make_value(ty)
                    });
                    self.values[result] = value.into();
                }
            }
        }
        let header = self.copied_block(self.natural.header);
        let start = BlockCall::with_args(header, &self.plan.entry_args);
        self.func.blocks[self.block].terminator = Terminator::Jump(start);
        for &block in &self.natural.blocks {
            self.copy_block(block);
        }
    }

    /// The value that a result of the loop has before it, and that makes its instruction needless in the copy.
    fn known_before(&self, result: ValueId) -> Option<ValueId> {
        if let Some(&hoisted) = self.hoisted.get(&result) {
            return Some(hoisted);
        }
        let mut value = result;
        while let Some(&Inst::NullCheck { obj }) = self.func.def_inst(value) {
            value = obj;
        }
        let object = match self.hoisted.get(&value) {
            Some(&hoisted) => hoisted,
            None if self.defined.contains(value) => return None,
            None => value,
        };
        (value != result && self.not_null.contains(&object)).then_some(object)
    }

    fn copied_block(&self, block: BlockId) -> BlockId {
        self.blocks[block].unwrap_or(block)
    }

    fn copied(&self, value: ValueId) -> ValueId {
        self.values[value].expand().unwrap_or(value)
    }

    fn copy_block(&mut self, block: BlockId) {
        let copy = self.copied_block(block);
        for inst in self.func.blocks[block].insts.clone() {
            self.copy_inst(inst, copy);
        }
        let data = &self.func.blocks[block];
        let (loc, unwind, cold) = (data.loc, data.unwind, data.cold);
        let mut terminator = data.terminator.clone();
        terminator.map_operands(|value| self.copied(value));
        for target in terminator.targets_mut() {
            target.block = self.copied_block(target.block);
        }
        let target = &mut self.func.blocks[copy];
        target.terminator = terminator;
        (target.loc, target.unwind, target.cold) = (loc, unwind, cold);
    }

    fn copy_inst(&mut self, inst_id: InstId, block: BlockId) {
        let mut data = self.func.insts[inst_id].clone();
        if data.result.is_some_and(|result| self.known_before(result).is_some()) {
            return;
        }
        let result = data.result.map(|result| self.copied(result));
        data.inst.map_operands(|value| self.copied(value));
        let inst = if self.plan.succeeding.contains(&inst_id) {
            Inst::Iconst { ty: Ty::I1, value: 1 }
        } else if let Some(access) = self.plan.accesses.get(&inst_id) {
            let base = self.element(inst_id, access, block, data.loc);
            let region = Region::Elem(access.kind);
            match data.inst {
                Inst::ArraySet { value, .. } | Inst::StoreSet { value, .. } => {
                    Inst::Store { base, offset: 0, value, region }
                }
                _ => Inst::Load { ty: Ty::of_elem(access.kind), base, offset: 0, region },
            }
        } else {
            data.inst
        };
        let copy = self.func.make_inst(inst, None, data.loc);
        if let Some(result) = result {
            self.func.insts[copy].result = Some(result);
            self.func.values[result].def = ValueDef::Inst(copy);
        }
        self.func.blocks[block].insts.push(copy);
    }

    /// The address of an element.
    fn element(
        &mut self,
        inst: InstId,
        access: &Access,
        block: BlockId,
        loc: Option<SrcLoc>,
    ) -> ValueId {
        let mut index = self.bases[&inst];
        for &(counter, factor) in &access.counters {
            let arg = self.copied(counter);
            let wide = Inst::Convert { op: ConvertOp::Sext, ty: Ty::I64, arg };
            let wide = push(self.func, block, wide, Ty::I64, loc);
            index = add_scaled(self.func, block, (index, wide, factor), loc);
        }
        let base = self.elements[&access.object];
        let (scale, offset) = (access.kind.size(), STORE_ELEMENTS.cast_signed());
        push(self.func, block, Inst::ElemAddr { base, index, scale, offset }, Ty::Ptr, loc)
    }
}

/// What comes behind the loops.
impl Builder<'_> {
    /// Values that are used behind the loop come from either of the two: they go through slots, which `mem2reg` turns
    /// into block parameters. The loop as it was is the rare case.
    fn finish(&mut self) {
        let mut slots = FxHashMap::default();
        for block in self.func.layout.clone() {
            if !self.natural.contains(block) && !self.before.contains(block) {
                self.load_outside(block, &mut slots);
            }
        }
        let mut slots: Vec<_> = slots.into_iter().collect();
        slots.sort_unstable();
        for (value, slot) in slots {
            let copy = self.copied(value);
            let home = self.home(value);
            store_after(self.func, home, value, slot);
            store_after(self.func, self.copied_block(home), copy, slot);
        }
        for &block in &self.natural.blocks {
            self.func.blocks[block].cold = true;
        }
    }

    /// The loop's block that defines `value`.
    fn home(&self, value: ValueId) -> BlockId {
        match self.func.values[value].def {
            ValueDef::Param(block, _) => block,
            ValueDef::Inst(inst) => {
                let holds = |block: &&BlockId| self.func.blocks[**block].insts.contains(&inst);
                let found = self.natural.blocks.iter().find(holds);
                *found.expect("the loop defines the value")
            }
        }
    }

    fn load_outside(&mut self, block: BlockId, slots: &mut FxHashMap<ValueId, crate::ids::SlotId>) {
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let mut with_loads = Vec::with_capacity(insts.len());
        for inst in insts {
            let loc = self.func.insts[inst].loc;
            for value in self.func.insts[inst].inst.operands() {
                if let Some((load, loaded)) = self.load_of(value, slots, loc) {
                    with_loads.push(load);
                    let replace = |operand| if operand == value { loaded } else { operand };
                    self.func.insts[inst].inst.map_operands(replace);
                }
            }
            with_loads.push(inst);
        }
        let loc = self.func.blocks[block].loc;
        for value in self.func.blocks[block].terminator.operands() {
            if let Some((load, loaded)) = self.load_of(value, slots, loc) {
                with_loads.push(load);
                let replace = |operand| if operand == value { loaded } else { operand };
                self.func.blocks[block].terminator.map_operands(replace);
            }
        }
        self.func.blocks[block].insts = with_loads;
    }

    fn load_of(
        &mut self,
        value: ValueId,
        slots: &mut FxHashMap<ValueId, crate::ids::SlotId>,
        loc: Option<SrcLoc>,
    ) -> Option<(InstId, ValueId)> {
        if !self.defined.contains(value) {
            return None;
        }
        let ty = self.func.value_ty(value);
        let slot = *slots.entry(value).or_insert_with(|| self.func.add_slot(ty));
        let load = self.func.make_inst(Inst::SlotLoad { slot }, Some(ty), loc);
        self.func.insts[load].result.map(|loaded| (load, loaded))
    }
}

/// Stores `value` into `slot` where `block` has it.
fn store_after(func: &mut Func, block: BlockId, value: ValueId, slot: crate::ids::SlotId) {
    let insts = &func.blocks[block].insts;
    let definition = insts.iter().position(|&inst| func.insts[inst].result == Some(value));
    let place = definition.map_or(0, |position| position + 1);
    let loc = func.blocks[block].loc;
    let store = func.make_inst(Inst::SlotStore { slot, value }, None, loc);
    func.blocks[block].insts.insert(place, store);
}

fn push(func: &mut Func, block: BlockId, inst: Inst, ty: Ty, loc: Option<SrcLoc>) -> ValueId {
    let inst = func.make_inst(inst, Some(ty), loc);
    func.blocks[block].insts.push(inst);
    func.insts[inst].result.expect("a result type was given")
}

/// `total + value * factor`, of `I64`.
fn add_scaled(
    func: &mut Func,
    block: BlockId,
    (total, value, factor): (ValueId, ValueId, i64),
    loc: Option<SrcLoc>,
) -> ValueId {
    let (op, by) = if factor < 0 { (BinaryOp::Isub, -factor) } else { (BinaryOp::Iadd, factor) };
    let scaled = if by == 1 {
        value
    } else {
        let rhs = push(func, block, Inst::Iconst { ty: Ty::I64, value: by }, Ty::I64, loc);
        let scale = Inst::Binary { op: BinaryOp::Imul, lhs: value, rhs };
        push(func, block, scale, Ty::I64, loc)
    };
    push(func, block, Inst::Binary { op, lhs: total, rhs: scaled }, Ty::I64, loc)
}
