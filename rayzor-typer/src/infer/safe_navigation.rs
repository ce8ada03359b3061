//! `a?.b.c()`: if `a` is null the whole chain is null.
//!
//! The object of the first `?.` of a chain goes into a variable; the chain is then typed with that variable in its place.
//! Syntax nodes are told apart by their addresses, which do not change while a body is typed.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::BinOp;
use rayzor_types::{ExprId, ExprKind, LocalId};

use crate::infer::BodyCx;
use crate::infer::expected::Expected;

fn address(expr: &ast::Expr) -> usize {
    std::ptr::from_ref(expr).addr()
}

impl BodyCx<'_, '_> {
    /// The variable that stands for an expression.
    pub(crate) fn substitute_of(&self, expr: &ast::Expr) -> Option<LocalId> {
        if self.substitutes.is_empty() {
            return None;
        }
        let wanted = address(expr);
        self.substitutes.iter().rev().find(|(at, _)| *at == wanted).map(|&(_, local)| local)
    }

    /// Types a chain with a safe access in it, if there is one that is not being dealt with.
    pub(crate) fn infer_safe_chain(
        &mut self,
        expr: &ast::Expr,
        expected: Expected,
    ) -> Option<ExprId> {
        let (access, object) = self.first_safe_access(expr)?;
        let span = object.span;
        let value = self.infer_value(object);
        let (local, declaration) = self.temp(value);
        self.open_safe_accesses.push(access);
        self.substitutes.push((address(object), local));
        let rest = self.infer(expr, expected);
        self.substitutes.pop();
        self.open_safe_accesses.pop();
        let result = self.unless_null(local, rest, expected, span);
        Some(self.block(vec![declaration, result], expr.span))
    }

    /// `if (local == null) null else rest`.
    fn unless_null(
        &mut self,
        local: LocalId,
        rest: ExprId,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let whole = self.span(rest);
        let tested = self.local_expr(local, span);
        let null_ty = self.program().null_of(self.ty(tested));
        let null = self.null(null_ty, span);
        if expected == Expected::NoValue || self.program().is_void(self.ty(rest)) {
            let cond = self.equality(BinOp::NotEq, tested, null, span);
            let void = self.program().tys.void;
            return self.add(ExprKind::If { cond, then: rest, otherwise: None }, void, whole);
        }
        let cond = self.equality(BinOp::Eq, tested, null, span);
        let ty = self.program().null_of(self.ty(rest));
        let null = self.null(ty, span);
        let rest = self.coerce(rest, ty);
        self.add(ExprKind::If { cond, then: null, otherwise: Some(rest) }, ty, whole)
    }

    /// The first `?.` in evaluation order on the way from `expr` to its root: its address, and its object.
    fn first_safe_access<'e>(&self, expr: &'e ast::Expr) -> Option<(usize, &'e ast::Expr)> {
        let inner = expr.chained_to()?;
        if self.substitute_of(inner).is_some() {
            return None;
        }
        self.first_safe_access(inner).or_else(|| {
            if let ast::ExprKind::Field(field) = &expr.kind
                && field.is_safe
                && !self.open_safe_accesses.contains(&address(expr))
            {
                Some((address(expr), &*field.object))
            } else {
                None
            }
        })
    }
}
