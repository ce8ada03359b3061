//! Arrays, and loops over them of the kinds that passes look for.

use rayzor_mir::ids::{SlotId, ValueId};
use rayzor_mir::op::{BinaryOp, CompareOp};
use rayzor_mir::ty::{ElemKind, Ty, ValKind};

use super::Body;

impl Body<'_> {
    pub(super) fn array_slot(&mut self) -> SlotId {
        let position = self.random.below(self.arrays.len() as u64) as usize;
        self.arrays[position]
    }

    fn array(&mut self) -> ValueId {
        let slot = self.array_slot();
        let array = self.b.slot_load(slot);
        self.b.null_check(array)
    }

    pub(super) fn make_array(&mut self, slot: SlotId) {
        let length = self.random.below(9) as i32;
        let length = self.b.i32_const(length);
        let array = self.b.array_new(ElemKind::I32, length);
        self.b.slot_store(slot, array);
    }

    /// Another array, the other one or none.
    pub(super) fn set_array(&mut self) {
        let slot = self.array_slot();
        match self.random.below(4) {
            0 => {
                let null = self.b.null(Ty::Ref);
                self.b.slot_store(slot, null);
            }
            1 => {
                let other = self.array_slot();
                let array = self.b.slot_load(other);
                self.b.slot_store(slot, array);
            }
            _ => self.make_array(slot),
        }
    }

    pub(super) fn set_element(&mut self) {
        let (array, index, value) = (self.array(), self.int(), self.expr());
        self.b.array_set(ElemKind::I32, array, index, value);
    }

    /// Puts an array's elements and length into the global.
    pub(super) fn leave_elements(&mut self) {
        let array = self.array();
        let mut sum = self.b.array_len(array);
        for position in 0..4 {
            let index = self.b.i32_const(position);
            let element = self.b.array_get(ElemKind::I32, array, index);
            let factor = self.b.i32_const(31);
            sum = self.b.binary(BinaryOp::Imul, sum, factor);
            sum = self.b.binary(BinaryOp::Iadd, sum, element);
        }
        self.add_to_trace(sum);
    }

    /// A loop with a counter that goes up or down by a step to a bound; with a second one that comes from the other
    /// side, now and then.
    pub(super) fn array_loop(&mut self) {
        const OPS: [CompareOp; 5] =
            [CompareOp::Slt, CompareOp::Sle, CompareOp::Sgt, CompareOp::Sge, CompareOp::Ne];
        const STEPS: [i32; 8] = [1, 1, 1, -1, -1, 2, 3, -2];
        let step = STEPS[self.random.below(8) as usize];
        let op = match (self.random.below(8), step > 0) {
            (0, _) => OPS[self.random.below(5) as usize],
            (1, _) => CompareOp::Ne,
            (2, true) => CompareOp::Sle,
            (2, false) => CompareOp::Sge,
            (_, true) => CompareOp::Slt,
            (_, false) => CompareOp::Sgt,
        };
        let (low, high) = (self.end(true), self.end(false));
        let (first, last) = if step > 0 { (low, high) } else { (high, low) };
        let counter = self.b.create_slot(Ty::I32);
        self.b.slot_store(counter, first);
        let bound = self.b.create_slot(Ty::I32);
        self.b.slot_store(bound, last);
        let approaches = self.random.below(6) == 0;
        let (head, body, after) =
            (self.b.create_block(), self.b.create_block(), self.b.create_block());
        self.b.jump(head, &[]);
        self.b.switch_to(head);
        let (count, limit) = (self.b.slot_load(counter), self.b.slot_load(bound));
        // Some bounds are read afresh by every test.
        let limit = if self.random.below(4) == 0 && !approaches {
            let array = self.array();
            self.b.array_len(array)
        } else {
            limit
        };
        let more = self.b.compare(op, count, limit);
        self.b.branch(more, body, after);
        self.b.switch_to(body);
        for _ in 0..1 + self.random.below(4) {
            if !self.b.is_terminated() {
                self.array_step(counter, after);
            }
        }
        if !self.b.is_terminated() {
            self.advance(counter, step);
            if approaches {
                self.advance(bound, -step);
            }
            self.b.jump(head, &[]);
        }
        self.b.switch_to(after);
    }

    fn advance(&mut self, counter: SlotId, step: i32) {
        let (count, step) = (self.b.slot_load(counter), self.b.i32_const(step));
        let next = self.b.binary(BinaryOp::Iadd, count, step);
        self.b.slot_store(counter, next);
    }

    /// Where a loop begins or ends.
    fn end(&mut self, is_low: bool) -> ValueId {
        const HIGH: [i32; 6] = [0, 4, 7, 20, i32::MAX, i32::MAX - 2];
        const LOW: [i32; 6] = [0, 0, 1, -1, -3, i32::MIN];
        match self.random.below(6) {
            0 => self.int(),
            1 | 2 if !is_low => {
                let array = self.array();
                let length = self.b.array_len(array);
                let back = self.random.below(3) as i32 - 1;
                let back = self.b.i32_const(back);
                self.b.binary(BinaryOp::Isub, length, back)
            }
            _ => {
                let ends = if is_low { LOW } else { HIGH };
                let end = ends[self.random.below(6) as usize];
                self.b.i32_const(end)
            }
        }
    }

    /// One thing that a loop over arrays does.
    fn array_step(&mut self, counter: SlotId, after: rayzor_mir::ids::BlockId) {
        match self.random.below(12) {
            0..=3 => {
                let (array, index) = (self.array(), self.index(counter));
                let element = self.b.array_get(ElemKind::I32, array, index);
                let slot = self.int_slot();
                let old = self.b.slot_load(slot);
                let sum = self.b.binary(BinaryOp::Iadd, old, element);
                self.b.slot_store(slot, sum);
            }
            4..=6 => {
                let (array, index, value) = (self.array(), self.index(counter), self.expr());
                self.b.array_set(ElemKind::I32, array, index, value);
            }
            7 => self.assign(),
            8 => self.set_field(),
            9 => self.leave_trace(),
            10 => {
                let (then_, rest) = self.maybe();
                self.b.switch_to(then_);
                if self.random.below(2) == 0 {
                    self.b.jump(after, &[]);
                } else {
                    let value = self.int();
                    let boxed = self.b.box_(ValKind::Int, value);
                    self.b.throw(boxed);
                }
                self.b.switch_to(rest);
            }
            _ => {
                let (then_, rest) = self.maybe();
                self.b.switch_to(then_);
                let (array, index, value) = (self.array(), self.index(counter), self.int());
                self.b.array_set(ElemKind::I32, array, index, value);
                self.b.jump(rest, &[]);
                self.b.switch_to(rest);
            }
        }
    }

    fn maybe(&mut self) -> (rayzor_mir::ids::BlockId, rayzor_mir::ids::BlockId) {
        let cond = self.cond();
        let (then_, rest) = (self.b.create_block(), self.b.create_block());
        self.b.branch(cond, then_, rest);
        (then_, rest)
    }

    /// An index made of the counter.
    fn index(&mut self, counter: SlotId) -> ValueId {
        let count = self.b.slot_load(counter);
        match self.random.below(8) {
            0..=3 => count,
            4 | 5 => {
                let by = self.random.below(5) as i32 - 2;
                let by = self.b.i32_const(by);
                self.b.binary(BinaryOp::Iadd, count, by)
            }
            6 => {
                let factor = self.random.below(4) as i32 - 1;
                let factor = self.b.i32_const(factor);
                let scaled = self.b.binary(BinaryOp::Imul, count, factor);
                let by = self.int();
                self.b.binary(BinaryOp::Iadd, scaled, by)
            }
            _ => {
                let by = self.int();
                self.b.binary(BinaryOp::Isub, by, count)
            }
        }
    }
}
