//! `'text $name ${expr}'`, and the text that abstracts give their values.

use rayzor_base::{Span, names};
use rayzor_syntax::ast::InterpolationPart;
use rayzor_types::body::BinOp;
use rayzor_types::decl::AbstractBinaryOp;
use rayzor_types::{ExprId, ExprKind, Ty};

use crate::diagnostics::operator as messages;
use crate::infer::BodyCx;
use crate::infer::place::{MethodRef, Receiver};

impl BodyCx<'_, '_> {
    /// The parts joined as by `"" + a + b`, where an abstract on either side may say what `+` is.
    pub(crate) fn infer_interpolation(
        &mut self,
        parts: &[InterpolationPart],
        span: Span,
    ) -> ExprId {
        let mut typed = Vec::with_capacity(parts.len());
        for part in parts {
            let part = match part {
                InterpolationPart::Text(text, span) => self.string(*text, *span),
                InterpolationPart::Expr(expr) => self.infer_value(expr),
            };
            if self.program().is_void(self.ty(part)) {
                self.report(messages::cannot_add(self.span(part), "String", "Void"));
            }
            if self.program().is_mono(self.ty(part)) {
                self.decide_for_text(part);
            }
            match self.sum_by_abstract(&typed, part, span) {
                Some(sum) => typed = vec![sum],
                None => typed.push(self.text_operand(part)),
            }
        }
        self.joined(&typed, span)
    }

    /// `"" + parts + value`, if an abstract on either side has an operator for it.
    fn sum_by_abstract(&mut self, parts: &[ExprId], value: ExprId, span: Span) -> Option<ExprId> {
        let sum_before = parts.first().filter(|_| parts.len() == 1).copied();
        if !self.has_addition(value) && !sum_before.is_some_and(|sum| self.has_addition(sum)) {
            return None;
        }
        let before = match parts {
            [] => self.string(names::EMPTY, span),
            [_, ..] => self.joined(parts, span),
        };
        self.abstract_binop(BinOp::Add, before, value, span)
    }

    fn has_addition(&self, value: ExprId) -> bool {
        self.as_abstract(self.ty(value)).is_some_and(|(id, _)| {
            self.program().abstracts[id]
                .binops
                .iter()
                .any(|found| found.op == AbstractBinaryOp::Plain(BinOp::Add))
        })
    }

    /// One text of several parts; a part that an operator made is what it is.
    fn joined(&mut self, parts: &[ExprId], span: Span) -> ExprId {
        let string = self.program().tys.string;
        match parts {
            [sum] if self.has_addition(*sum) => *sum,
            _ => self.add(ExprKind::Concat(parts.to_vec()), string, span),
        }
    }

    /// An operand of a concatenation: as String if its abstract says how, by `toString` or a cast function.
    pub(crate) fn text_operand(&mut self, value: ExprId) -> ExprId {
        let shown = self.shown_by_abstract(value);
        if shown != value {
            return shown;
        }
        let Some((id, _)) = self.as_abstract(self.ty(value)) else { return value };
        if !self.program().abstracts[id].to.iter().any(|cast| cast.function.is_some()) {
            return value;
        }
        let string = self.program().tys.string;
        self.try_coerce(value, string).unwrap_or(value)
    }

    /// The value as `Std.string` and `trace` take it: by `toString` of its abstract, which exists at compile time only.
    pub(crate) fn shown_by_abstract(&mut self, value: ExprId) -> ExprId {
        let Some(method) = self.text_method(value) else { return value };
        let span = self.span(value);
        let (local, declaration) = self.temp(value);
        let receiver = self.local_expr(local, span);
        let method = MethodRef { receiver: Receiver::FirstArgument(receiver), ..method };
        let text = self.call_one_method(method, &[], span);
        let tys = self.program().tys;
        let is_never_null = self.cx.is_basic(self.ty(value));
        let shown = if is_never_null {
            text
        } else {
            let tested = self.local_expr(local, span);
            let tested = self.add(ExprKind::CastUnsafe(tested), Ty::DYNAMIC, span);
            let null = self.null(Ty::DYNAMIC, span);
            let cond = self.equality(BinOp::Eq, tested, null, span);
            let then = self.string(names::NULL, span);
            let text = self.coerce(text, tys.string);
            self.add(ExprKind::If { cond, then, otherwise: Some(text) }, tys.string, span)
        };
        self.block(vec![declaration, shown], span)
    }

    /// `toString` of the abstract that the value is.
    fn text_method(&mut self, value: ExprId) -> Option<MethodRef> {
        let (id, _) = self.as_abstract(self.ty(value))?;
        let class = self.program().abstracts[id].impl_class?;
        self.cx.force_class(class);
        let field = *self.program().classes[class].statics.get(&names::TO_STRING)?;
        let declared = &self.program().fields[field];
        let is_own = declared.flags.has_this_param && declared.is_method();
        is_own.then(|| self.abstract_method(value, field, self.span(value)))
    }
}
