//! `==`, `!=` and `??`.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::BinOp;
use rayzor_types::{ExprId, ExprKind, FieldAccess, Ty};

use crate::diagnostics::operator as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::operand::Operand;
use crate::unify;

impl BodyCx<'_, '_> {
    /// `a == b`, `a != b` by the language's own rules.
    pub(crate) fn equality(&mut self, op: BinOp, a: ExprId, b: ExprId, span: Span) -> ExprId {
        if self.is_constructed(a) && self.is_constructed(b) {
            return self.fail(messages::compare_enums(span));
        }
        if self.program().is_void(self.ty(a)) || self.program().is_void(self.ty(b)) {
            return self.fail(messages::compare_void(span));
        }
        match self.equality_operands(a, b) {
            Ok(work) => {
                let bool_ = self.program().tys.bool_;
                let a = self.as_operand(a, work);
                let b = self.as_operand(b, work);
                self.add(ExprKind::Binop { op, a, b }, bool_, span)
            }
            Err(error) => {
                let diagnostic = self.mismatch(span, &error);
                self.fail(diagnostic)
            }
        }
    }

    /// Whether a value is a new one of an enum, made by a constructor with arguments: it equals no other.
    fn is_constructed(&self, value: ExprId) -> bool {
        let ExprKind::Call { callee, .. } = self.exprs[value].kind else { return false };
        matches!(
            self.exprs[callee].kind,
            ExprKind::Field { access: FieldAccess::EnumCtor { .. }, .. }
        )
    }

    /// An operand in the common type; types of one representation need no more than to be seen alike.
    fn as_operand(&mut self, value: ExprId, work: Ty) -> ExprId {
        if self.same_ty(self.ty(value), work) {
            return value;
        }
        let span = self.span(value);
        if self.is_null_literal(value) {
            return self.null(work, span);
        }
        self.add(ExprKind::Coerce(value), work, span)
    }

    /// The type that both operands are compared as.
    fn equality_operands(&mut self, a: ExprId, b: ExprId) -> Result<Ty, unify::UnifyError> {
        let (left, right) = (self.ty(a), self.ty(b));
        if self.is_null_literal(b) || self.is_null_literal(a) {
            let (null, other) = if self.is_null_literal(b) { (b, left) } else { (a, right) };
            return self.compare_with_null(null, other);
        }
        let nullable =
            self.program().null_inner(left).is_some() || self.program().null_inner(right).is_some();
        let operand = |ty| if self.is_single(ty) { Operand::Float } else { self.operand(ty) };
        match (operand(left), operand(right)) {
            (Operand::Dynamic, _) | (_, Operand::Dynamic) => Ok(Ty::DYNAMIC),
            (Operand::Int, Operand::Float)
            | (Operand::Float, Operand::Int)
            | (Operand::Float, Operand::Float) => {
                Ok(self.nullable_if(self.program().tys.float, nullable))
            }
            (Operand::Int, Operand::Int) => Ok(self.nullable_if(self.program().tys.int, nullable)),
            _others => self.equality_by_unification(left, right, nullable),
        }
    }

    fn nullable_if(&self, ty: Ty, nullable: bool) -> Ty {
        if nullable { self.program().null_of(ty) } else { ty }
    }

    fn compare_with_null(&mut self, null: ExprId, other: Ty) -> Result<Ty, unify::UnifyError> {
        let null_ty = self.ty(null);
        let work = self.program().null_of(other);
        unify::unify(self.cx, null_ty, work)?;
        let bare = self.program().follow_without_null(other);
        if self.cx.is_basic(other) || self.program().is_mono(bare) {
            return Ok(work);
        }
        Ok(other)
    }

    fn equality_by_unification(
        &mut self,
        left: Ty,
        right: Ty,
        nullable: bool,
    ) -> Result<Ty, unify::UnifyError> {
        let error = match unify::try_unify(self.cx, right, left) {
            Ok(()) => return Ok(self.comparison_ty(left, nullable)),
            Err(error) => error,
        };
        match unify::try_unify(self.cx, left, right) {
            Ok(()) => Ok(self.comparison_ty(right, nullable)),
            Err(_) => Err(error),
        }
    }

    /// What values of `ty` are compared as: abstracts over basic types as those, all else as it is.
    fn comparison_ty(&self, ty: Ty, nullable: bool) -> Ty {
        let bare = self.program().follow_without_null(ty);
        let work =
            if self.cx.is_basic(bare) { self.program().follow_abstracts(bare) } else { bare };
        if self.cx.is_basic(bare) { self.nullable_if(work, nullable) } else { work }
    }

    /// `a ?? b`.
    pub(crate) fn infer_null_coalesce(
        &mut self,
        binary: &ast::Binary,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let left_expected = match self.expected_ty(expected) {
            Some(ty) => Expected::Type(self.program().null_of(ty)),
            None => Expected::Value,
        };
        let a = self.infer(&binary.left, left_expected);
        let left = self.ty(a);
        let inner = self.program().null_inner(left).unwrap_or(left);
        let right_expected = match self.expected_ty(expected) {
            Some(ty) => Expected::Type(ty),
            None => Expected::Type(inner),
        };
        let b = self.infer(&binary.right, right_expected);
        self.null_coalesce(a, b, span)
    }

    /// `a ?? b` on values: of a type common to both, which is nullable only if `b` is.
    pub(crate) fn null_coalesce(&mut self, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let left = self.ty(a);
        let ty = if self.never_yields(b) {
            self.program().null_inner(left).unwrap_or(left)
        } else if self.is_null_literal(b) {
            left
        } else {
            match self.coalesced_ty(left, self.ty(b)) {
                Ok(ty) => ty,
                Err(error) => {
                    let span = self.span(b);
                    let diagnostic = self.mismatch(span, &error);
                    return self.fail(diagnostic);
                }
            }
        };
        let nullable = self.program().null_of(ty);
        let a = self.coerce(a, nullable);
        let b = if self.never_yields(b) { b } else { self.coerce(b, ty) };
        self.add(ExprKind::NullCoalesce { a, b }, ty, span)
    }

    fn coalesced_ty(&mut self, left: Ty, right: Ty) -> Result<Ty, unify::UnifyError> {
        let common = unify::unify_min(self.cx, &[left, right]).map_err(|(_, error)| error)?;
        if self.program().null_inner(right).is_some() {
            return Ok(common);
        }
        Ok(self.program().null_inner(common).unwrap_or(common))
    }
}
