//! Literals: numbers and `null`.

use rayzor_base::Span;
use rayzor_syntax::ast::{IntLiteral, IntSuffix};
use rayzor_types::body::Const;
use rayzor_types::{ExprId, ExprKind};

use crate::diagnostics::ident as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;

impl BodyCx<'_, '_> {
    /// An integer literal. One that is too large for Int is a Float, as in Haxe.
    pub(crate) fn infer_int(
        &mut self,
        literal: IntLiteral,
        _expected: Expected,
        span: Span,
    ) -> ExprId {
        let tys = self.program().tys;
        let Some(value) = literal.value() else {
            return self.fail(messages::number_too_large(span, literal.text.as_str()));
        };
        match literal.suffix {
            IntSuffix::I64 => {
                let value = Const::Int64(value as i64);
                self.add(ExprKind::Const(value), tys.int64, span)
            }
            IntSuffix::U32 => {
                let int = self.int(value as u32 as i32, span);
                self.add(ExprKind::CastUnsafe(int), tys.uint, span)
            }
            IntSuffix::I32 | IntSuffix::None => self.int_or_float(value, literal.is_hex(), span),
        }
    }

    fn int_or_float(&mut self, value: u64, is_hex: bool, span: Span) -> ExprId {
        let limit = if is_hex { u64::from(u32::MAX) } else { 1 << 31 };
        if value <= limit {
            return self.int(value as u32 as i32, span);
        }
        if is_hex {
            return self.fail(messages::number_too_large(span, &format!("{value:#x}")));
        }
        let float = self.program().tys.float;
        self.add(ExprKind::Const(Const::Float(value as f64)), float, span)
    }

    /// `null`: of the expected type if it is known, made nullable where it is a basic type.
    pub(crate) fn infer_null(&mut self, expected: Expected, span: Span) -> ExprId {
        let ty = match self.expected_ty(expected) {
            Some(ty) if self.cx.is_basic(ty) => self.program().null_of(ty),
            Some(ty) => ty,
            None => {
                let unknown = self.mono();
                self.program().types.abstract_(self.program().well_known.null, &[unknown])
            }
        };
        self.null(ty, span)
    }
}
