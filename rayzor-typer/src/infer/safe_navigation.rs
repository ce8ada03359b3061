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
        let inner = match &expr.kind {
            ast::ExprKind::Field(field) => &*field.object,
            ast::ExprKind::Call(callee, _) => callee,
            ast::ExprKind::Index(array, _) => array,
            ast::ExprKind::Binary(binary) if is_assignment(binary.op) => &*binary.left,
            ast::ExprKind::Unary(unary)
                if matches!(unary.op, ast::UnOp::Increment | ast::UnOp::Decrement) =>
            {
                &unary.operand
            }
            ast::ExprKind::Int(_)
            | ast::ExprKind::Float(_)
            | ast::ExprKind::Str(_)
            | ast::ExprKind::Interpolation(_)
            | ast::ExprKind::Regex(_)
            | ast::ExprKind::Null
            | ast::ExprKind::Bool(_)
            | ast::ExprKind::This
            | ast::ExprKind::Super
            | ast::ExprKind::AbstractThis
            | ast::ExprKind::Ident(_)
            | ast::ExprKind::Binary(_)
            | ast::ExprKind::Unary(_)
            | ast::ExprKind::Is(..)
            | ast::ExprKind::Ternary(_)
            | ast::ExprKind::Paren(_)
            | ast::ExprKind::Object(_)
            | ast::ExprKind::Array(_)
            | ast::ExprKind::New(_)
            | ast::ExprKind::Var(_)
            | ast::ExprKind::Function(_)
            | ast::ExprKind::Block(_)
            | ast::ExprKind::For(_)
            | ast::ExprKind::If(_)
            | ast::ExprKind::While(_)
            | ast::ExprKind::Switch(_)
            | ast::ExprKind::Try(_)
            | ast::ExprKind::Return(_)
            | ast::ExprKind::Break
            | ast::ExprKind::Continue
            | ast::ExprKind::Throw(_)
            | ast::ExprKind::Cast(..)
            | ast::ExprKind::TypeCheck(..)
            | ast::ExprKind::Meta(..)
            | ast::ExprKind::Untyped(_)
            | ast::ExprKind::Inline(_)
            | ast::ExprKind::Reify(_)
            | ast::ExprKind::Splice(..)
            | ast::ExprKind::Markup(_)
            | ast::ExprKind::Error => return None,
        };
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

fn is_assignment(op: ast::BinOp) -> bool {
    matches!(op, ast::BinOp::Assign | ast::BinOp::AssignOp(_))
}
