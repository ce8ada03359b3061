//! What operators and literals do with their operands.

use rayzor_base::Span;
use rayzor_types::body::{BinOp, ExprNote, ObjectField, UnOp};
use rayzor_types::{ExprId, ExprKind, TyKind};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::branch::NullTest;
use crate::null_safety::flow::{Use, Walk};
use crate::null_safety::nullable::{accepts_null, parts_differ};

impl Walk<'_> {
    pub(crate) fn index(&mut self, id: ExprId, array: ExprId, index: ExprId) -> bool {
        let span = self.span(id);
        if self.value(array) {
            self.report(match self.use_of(array) {
                Use::Written => messages::array_access(span),
                Use::Kept(at) => messages::array_access(at),
                Use::Loop(at) => messages::iteration(at),
            });
            self.trust_temp(array);
        }
        if self.value(index) {
            self.report(messages::array_index(span));
        }
        self.read(id)
    }

    pub(crate) fn binop(&mut self, id: ExprId, op: BinOp, a: ExprId, b: ExprId) -> bool {
        match op {
            BinOp::BoolAnd | BinOp::BoolOr | BinOp::Eq | BinOp::NotEq => self.test(id),
            BinOp::Add
            | BinOp::Sub
            | BinOp::Mul
            | BinOp::Div
            | BinOp::Mod
            | BinOp::And
            | BinOp::Or
            | BinOp::Xor
            | BinOp::Shl
            | BinOp::Shr
            | BinOp::UShr
            | BinOp::Lt
            | BinOp::Lte
            | BinOp::Gt
            | BinOp::Gte => {
                let (left, right) = (self.value(a), self.value(b));
                if left || right {
                    let span = self.span(id);
                    self.report(if self.has_note(id, ExprNote::Increment) {
                        messages::unary_operator(span)
                    } else {
                        messages::binary_operator(span)
                    });
                }
            }
        }
        false
    }

    pub(crate) fn unop(&mut self, id: ExprId, op: UnOp, value: ExprId) -> bool {
        if op == UnOp::Not {
            self.test(id);
        } else if self.value(value) {
            let span = self.span(id);
            self.report(messages::unary_operator(span));
        }
        false
    }

    /// A condition used as a value.
    pub(crate) fn test(&mut self, id: ExprId) {
        let (holds, fails) = self.condition(id, NullTest::Silent);
        self.state = holds.merge(fails);
    }

    pub(crate) fn concat(&mut self, parts: &[ExprId]) -> bool {
        let nulls: Vec<bool> = parts.iter().map(|&part| self.value(part)).collect();
        for (pair, null) in parts.windows(2).zip(nulls.windows(2)) {
            let is_sum = self.has_note(pair[1], ExprNote::JoinedTo(pair[0]));
            if is_sum && null[0] && null[1] {
                let (left, right) = (self.span(pair[0]), self.span(pair[1]));
                self.report(messages::concatenation(Span { hi: right.hi, ..left }));
            }
        }
        if parts.iter().any(|&part| self.prints_by_method(part)) {
            self.forget_shared();
        }
        false
    }

    /// Whether the text of a value may come from its own `toString`.
    pub(crate) fn prints_by_method(&self, part: ExprId) -> bool {
        let class = self.program.as_inst(self.ty(part)).map(|(class, _)| class);
        class.is_some_and(|class| class != self.program.well_known.string)
    }

    pub(crate) fn coalesce(&mut self, a: ExprId, b: ExprId) -> bool {
        self.value(a);
        let before = self.state.clone();
        let is_null = self.value(b);
        let is_dead = self.state.is_dead;
        let after = std::mem::replace(&mut self.state, before);
        if let Some(place) = self.place(a) {
            self.set_known(&place, false);
        }
        let kept = std::mem::take(&mut self.state);
        self.state = kept.merge(after);
        is_null && !is_dead
    }

    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "the type is that of a structure, or unknown"
    )]
    pub(crate) fn object_literal(&mut self, id: ExprId, fields: &[ObjectField]) -> bool {
        let wanted = match self.program.kind(self.ty(id)) {
            TyKind::Anon(anon) => Some(self.program.types.anon(anon)),
            _other => None,
        };
        for field in fields {
            let is_null = self.value(field.value);
            let ty = wanted.as_ref().and_then(|anon| anon.fields.get(&field.name));
            if is_null && ty.is_some_and(|field| !accepts_null(self.program, field.ty)) {
                let span = self.span(field.value);
                self.report(messages::assign(span));
            }
        }
        false
    }

    pub(crate) fn array_literal(&mut self, id: ExprId, items: &[ExprId]) -> bool {
        let item_ty = match self.program.as_inst(self.ty(id)) {
            Some((class, args)) if class == self.program.well_known.array => args.first().copied(),
            _other => None,
        };
        for &item in items {
            if self.value(item) && item_ty.is_some_and(|ty| !accepts_null(self.program, ty)) {
                let span = self.span(item);
                let (from, to) = (self.show_nullable(item), self.program.show(self.ty(id)));
                self.report(messages::array_item(span, &from, &to));
            }
        }
        false
    }

    /// The type of a value that may be null.
    pub(crate) fn show_nullable(&self, value: ExprId) -> String {
        let mut value = value;
        while let ExprKind::Coerce(inner) = self.body.expr(value).kind {
            value = inner;
        }
        self.program.show(self.program.null_of(self.ty(value)))
    }

    pub(crate) fn coerce(&mut self, id: ExprId, value: ExprId) -> bool {
        let is_null = self.value(value);
        self.check_parts(id, value);
        is_null
    }

    /// Checks what `value` is made of against the type that it takes as `id`.
    pub(crate) fn check_parts(&mut self, id: ExprId, value: ExprId) {
        let (from, to) = (self.ty(value), self.ty(id));
        if parts_differ(self.program, from, to) {
            let span = self.span(id);
            let (from, to) = (self.program.show(from), self.program.show(to));
            self.report(messages::unify(span, &from, &to));
        }
    }

    pub(crate) fn cast(&mut self, id: ExprId, value: ExprId) -> bool {
        let is_null = self.value(value);
        if accepts_null(self.program, self.ty(id)) {
            return is_null;
        }
        if is_null {
            let span = self.span(id);
            self.report(messages::cast(span));
        }
        false
    }
}
