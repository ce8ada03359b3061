//! Where values go: assignments, declarations, results.

use rayzor_types::body::{AssignOp, LocalKind};
use rayzor_types::{ExprId, ExprKind, LocalId};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::flow::Walk;
use crate::null_safety::nullable::accepts_null;
use crate::null_safety::place::Place;

impl Walk<'_> {
    /// The object and index of a place that is assigned.
    #[allow(clippy::wildcard_enum_match_arm, reason = "other places have no parts")]
    pub(crate) fn target(&mut self, target: ExprId) {
        let span = self.span(target);
        match &self.body.expr(target).kind {
            ExprKind::Field { obj: Some(obj), access } => {
                let (obj, name) = (*obj, self.field_name(access));
                if self.body.expr(obj).kind != ExprKind::This {
                    self.dereference(obj, name, span);
                } else if self.n_functions > 0 {
                    self.this(self.span(obj));
                }
            }
            ExprKind::Index { array, index } => {
                self.index(target, *array, *index);
            }
            _local_or_static => {}
        }
    }

    pub(crate) fn assign(&mut self, id: ExprId, target: ExprId, value: ExprId) -> bool {
        self.target(target);
        let is_null = self.value(value);
        if is_null && !accepts_null(self.program, self.ty(target)) {
            let span = self.span(id);
            self.report(messages::assign(span));
        }
        self.store(target, is_null);
        is_null
    }

    /// `target` gets a value.
    pub(crate) fn store(&mut self, target: ExprId, is_null: bool) {
        if let ExprKind::Field { obj: Some(obj), access } = &self.body.expr(target).kind
            && self.body.expr(*obj).kind == ExprKind::This
            && let Some(field) = access.field()
        {
            self.state.unset.shift_remove(&field);
        }
        if let Some(place) = self.place(target) {
            self.assigned(&place, is_null);
        }
    }

    pub(crate) fn assign_op(
        &mut self,
        id: ExprId,
        op: AssignOp,
        target: ExprId,
        value: ExprId,
    ) -> bool {
        let span = self.span(id);
        let is_null = self.value(target);
        match op {
            AssignOp::Binary(_) => {
                if self.value(value) || is_null {
                    self.report(messages::binary_operator(span));
                }
                false
            }
            AssignOp::Concat => {
                if self.value(value) && is_null {
                    self.report(messages::concatenation(span));
                }
                false
            }
            AssignOp::Coalesce => {
                let before = self.state.clone();
                let is_null = self.value(value);
                if is_null && !accepts_null(self.program, self.ty(target)) {
                    self.report(messages::assign(span));
                }
                self.store(target, is_null);
                let after = std::mem::replace(&mut self.state, before);
                if let Some(place) = self.place(target) {
                    self.set_known(&place, false);
                }
                let kept = std::mem::take(&mut self.state);
                self.state = after.merge(kept);
                is_null
            }
        }
    }

    pub(crate) fn var(&mut self, id: ExprId, local: LocalId, init: Option<ExprId>) -> bool {
        self.declared_at[local] = self.depth;
        let Some(init) = init else {
            self.set_known(&Place::local(local), true);
            return false;
        };
        let is_null = self.value(init);
        let decl = &self.body.locals[local];
        if is_null && !accepts_null(self.program, decl.ty) {
            let span = self.span(id);
            self.report(messages::assign(span));
        }
        if decl.kind == LocalKind::Temp {
            self.aliases.retain(|(alias, _)| *alias != local);
            if let Some(place) = self.place(init) {
                self.aliases.push((local, place));
            }
        }
        self.set_known(&Place::local(local), is_null);
        false
    }

    pub(crate) fn return_(&mut self, id: ExprId, value: Option<ExprId>) -> bool {
        if let Some(value) = value
            && self.value(value)
            && let Some(&ret) = self.rets.last()
            && !accepts_null(self.program, ret)
        {
            let span = self.span(id);
            let (from, to) = (self.show_nullable(value), self.program.show(ret));
            self.report(messages::return_(span, &from, &to));
        }
        if let Some(returns) = self.returns.last_mut() {
            let here = self.state.clone();
            *returns = Some(match returns.take() {
                Some(other) => other.merge(here),
                None => here,
            });
        }
        self.state.is_dead = true;
        false
    }
}
