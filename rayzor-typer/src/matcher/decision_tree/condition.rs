//! Whether a value has a head, as a condition.

use rayzor_base::Symbol;
use rayzor_types::body::{BinOp, Const};
use rayzor_types::{ExprId, ExprKind, Ty, TyKind};

use crate::matcher::Con;

use super::Compiler;

impl Compiler<'_, '_, '_> {
    /// Whether the value has the head `con`.
    pub(super) fn condition(&mut self, value: ExprId, con: &Con) -> ExprId {
        let span = self.span;
        let constant = match con {
            Con::Int(int) => self.cx.int(*int, span),
            Con::Float(float) => {
                let ty = self.cx.program().tys.float;
                self.cx.add(ExprKind::Const(Const::Float(*float)), ty, span)
            }
            Con::Bool(flag) => {
                let ty = self.cx.program().tys.bool_;
                self.cx.add(ExprKind::Const(Const::Bool(*flag)), ty, span)
            }
            Con::String(text) => self.cx.string(*text, span),
            Con::Value(constant) => *constant,
            Con::Ctor(enum_, index) => return self.is_ctor(value, *enum_, *index),
            Con::Array(n) => return self.is_array_of(value, *n),
            Con::Null | Con::Fields(_) | Con::Tuple(_) => {
                rayzor_base::bug!(span, "null is tested before, and shapes are taken apart")
            }
        };
        let mut value = self.cx.underlying_value(value);
        let mut constant = self.cx.underlying_value(constant);
        if matches!(self.cx.kind(self.cx.ty(value)), TyKind::Param(_)) {
            // Of what type it is may not have been looked at yet.
            value = self.cx.coerce(value, Ty::DYNAMIC);
            constant = self.cx.coerce(constant, Ty::DYNAMIC);
        }
        self.cx.equality(BinOp::Eq, value, constant, span)
    }

    /// Whether a value of vague type was made by a constructor.
    pub(super) fn is_ctor(
        &mut self,
        value: ExprId,
        enum_: rayzor_types::EnumId,
        index: u32,
    ) -> ExprId {
        let tys = self.cx.program().tys;
        let span = self.span;
        let to = rayzor_types::TypeDeclId::Enum(enum_);
        let is_enum = self.cx.add(ExprKind::Is { value, to }, tys.bool_, span);
        let tag = self.cx.add(ExprKind::EnumIndex(value), tys.int, span);
        let wanted = self.cx.int(index as i32, span);
        let has_tag =
            self.cx.add(ExprKind::Binop { op: BinOp::Eq, a: tag, b: wanted }, tys.bool_, span);
        self.cx.add(ExprKind::Binop { op: BinOp::BoolAnd, a: is_enum, b: has_tag }, tys.bool_, span)
    }

    /// Whether a value of vague type is an array of `n` elements.
    pub(super) fn is_array_of(&mut self, value: ExprId, n: u32) -> ExprId {
        let tys = self.cx.program().tys;
        let span = self.span;
        let array = self.cx.program().well_known.array;
        let is_array = self.cx.add(
            ExprKind::Is { value, to: rayzor_types::TypeDeclId::Class(array) },
            tys.bool_,
            span,
        );
        let array_ty = self.cx.program().array_of(Ty::DYNAMIC);
        let typed = self.cx.add(ExprKind::CastUnsafe(value), array_ty, span);
        let length = self.cx.read_matched_field(typed, Symbol::intern("length"), span);
        let wanted = self.cx.int(n as i32, span);
        let has_length =
            self.cx.add(ExprKind::Binop { op: BinOp::Eq, a: length, b: wanted }, tys.bool_, span);
        self.cx.add(
            ExprKind::Binop { op: BinOp::BoolAnd, a: is_array, b: has_length },
            tys.bool_,
            span,
        )
    }
}
