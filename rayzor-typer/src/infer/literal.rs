//! Literals: numbers and `null`.

use rayzor_base::Span;
use rayzor_syntax::ast::{IntLiteral, IntSuffix};
use rayzor_types::body::Const;
use rayzor_types::{ExprId, ExprKind};

use crate::diagnostics::ident as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;

impl BodyCx<'_, '_> {
    /// An integer literal, or one behind a minus sign. A decimal one that is too large for Int is a Float, as in Haxe; in
    /// hexadecimal all bits count.
    pub(crate) fn infer_int(&mut self, literal: IntLiteral, sign: Sign, span: Span) -> ExprId {
        let tys = self.program().tys;
        let text = literal.text.as_str();
        let Some(value) = literal.value() else { return self.large_number(literal, sign, span) };
        let limit_by = |bits: u32| match (literal.is_hex(), sign) {
            (true, _) => u64::MAX >> (64 - bits),
            (false, Sign::Plus) => (1 << (bits - 1)) - 1,
            (false, Sign::Minus) => 1 << (bits - 1),
        };
        match literal.suffix {
            IntSuffix::I64 if value > limit_by(64) => {
                self.fail(messages::number_too_large(span, text))
            }
            IntSuffix::I64 => {
                let value = Const::Int64(sign.of_i64(value as i64));
                self.add(ExprKind::Const(value), tys.int64, span)
            }
            IntSuffix::U32 if value <= u64::from(u32::MAX) => {
                let int = self.int(sign.of_i64(value as i64) as i32, span);
                self.add(ExprKind::CastUnsafe(int), tys.uint, span)
            }
            IntSuffix::I32 | IntSuffix::None if value <= limit_by(32) => {
                self.int(sign.of_i64(value as i64) as i32, span)
            }
            IntSuffix::I32 | IntSuffix::U32 => self.fail(messages::not_in_32_bits(span, text)),
            IntSuffix::None => self.large_number(literal, sign, span),
        }
    }

    /// A literal without suffix that is no Int.
    fn large_number(&mut self, literal: IntLiteral, sign: Sign, span: Span) -> ExprId {
        let text = literal.text.as_str();
        let value = text.parse::<f64>().ok().filter(|_| literal.suffix == IntSuffix::None);
        let Some(value) = value else { return self.fail(messages::number_too_large(span, text)) };
        let float = self.program().tys.float;
        self.add(ExprKind::Const(Const::Float(sign.of_f64(value))), float, span)
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

/// Whether a minus sign stands before a literal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sign {
    /// None does.
    Plus,
    /// One does.
    Minus,
}

impl Sign {
    fn of_i64(self, value: i64) -> i64 {
        match self {
            Sign::Plus => value,
            Sign::Minus => value.wrapping_neg(),
        }
    }

    fn of_f64(self, value: f64) -> f64 {
        match self {
            Sign::Plus => value,
            Sign::Minus => -value,
        }
    }
}
