//! `'text $name ${expr}'`.

use rayzor_base::Span;
use rayzor_syntax::ast::InterpolationPart;
use rayzor_types::{ExprId, ExprKind};

use crate::diagnostics::operator as messages;
use crate::infer::BodyCx;

impl BodyCx<'_, '_> {
    /// The parts joined as text.
    pub(crate) fn infer_interpolation(
        &mut self,
        parts: &[InterpolationPart],
        span: Span,
    ) -> ExprId {
        let mut typed = Vec::with_capacity(parts.len());
        for part in parts {
            let part = match part {
                InterpolationPart::Text(text, span) => self.string(*text, *span),
                InterpolationPart::Expr(expr) => {
                    let value = self.infer_value(expr);
                    if self.program().is_void(self.ty(value)) {
                        self.report(messages::cannot_add(expr.span, "String", "Void"));
                    }
                    value
                }
            };
            typed.push(part);
        }
        let string = self.program().tys.string;
        self.add(ExprKind::Concat(typed), string, span)
    }
}
