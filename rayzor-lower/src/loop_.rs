//! Loops.

use rayzor_mir::{BinaryOp, CompareOp, Ty, ValueId};
use rayzor_types::ids::{ExprId, LocalId};
use rayzor_types::ty::Ty as HxTy;

use crate::func::{FuncCx, LoopTargets};
use crate::repr::Repr;

impl FuncCx<'_, '_> {
    /// `while` and `do … while`.
    pub(crate) fn lower_while(
        &mut self,
        cond: ExprId,
        body: ExprId,
        is_do: bool,
        step: Option<ExprId>,
    ) -> Option<ValueId> {
        let test_block = self.b.create_block();
        let body_block = self.b.create_block();
        let step_block = if step.is_some() { self.b.create_block() } else { test_block };
        let exit = self.b.create_block();
        self.b.jump(if is_do { body_block } else { test_block }, &[]);
        self.b.switch_to(test_block);
        self.lower_condition(cond, body_block, exit);
        self.b.switch_to(body_block);
        self.lower_loop_body(body, LoopTargets { exit, next: step_block });
        self.b.jump(step_block, &[]);
        if let Some(step) = step {
            self.b.switch_to(step_block);
            self.lower_expr(step);
            self.b.jump(test_block, &[]);
        }
        self.b.switch_to(exit);
        None
    }

    /// `for (local in from...to)`.
    pub(crate) fn lower_for_range(
        &mut self,
        local: LocalId,
        from: ExprId,
        to: ExprId,
        body: ExprId,
    ) -> Option<ValueId> {
        let first = self.lower_as(from, Repr::I32);
        let first = self.value_or_zero(first, Repr::I32);
        let end = self.lower_as(to, Repr::I32);
        let end = self.value_or_zero(end, Repr::I32);
        let counter = self.b.create_slot(Ty::I32);
        self.b.slot_store(counter, first);
        let test_block = self.b.create_block();
        let body_block = self.b.create_block();
        let step_block = self.b.create_block();
        let exit = self.b.create_block();
        self.b.jump(test_block, &[]);
        self.b.switch_to(test_block);
        let current = self.b.slot_load(counter);
        let goes_on = self.b.compare(CompareOp::Slt, current, end);
        self.b.branch(goes_on, body_block, exit);
        self.b.switch_to(body_block);
        self.declare(local, current);
        self.lower_loop_body(body, LoopTargets { exit, next: step_block });
        self.b.jump(step_block, &[]);
        self.b.switch_to(step_block);
        let one = self.b.i32_const(1);
        let next = self.b.binary(BinaryOp::Iadd, current, one);
        self.b.slot_store(counter, next);
        self.b.jump(test_block, &[]);
        self.b.switch_to(exit);
        None
    }

    fn lower_loop_body(&mut self, body: ExprId, targets: LoopTargets) {
        self.loops.push(targets);
        self.lower_expr(body);
        self.loops.pop();
    }

    /// `break`.
    pub(crate) fn lower_break(&mut self, ty: HxTy) -> Option<ValueId> {
        match self.loops.last() {
            Some(&LoopTargets { exit, next: _ }) => self.leave(exit),
            None => rayzor_base::bug!(self.span, "break outside of a loop"),
        }
        self.zero(self.repr(ty))
    }

    /// `continue`.
    pub(crate) fn lower_continue(&mut self, ty: HxTy) -> Option<ValueId> {
        match self.loops.last() {
            Some(&LoopTargets { exit: _, next }) => self.leave(next),
            None => rayzor_base::bug!(self.span, "continue outside of a loop"),
        }
        self.zero(self.repr(ty))
    }
}
