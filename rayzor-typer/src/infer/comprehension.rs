//! `[for (…) e]`, `[while (…) e]`, `[for (…) k => v]`: a variable, a loop that adds to it, and its value.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::{ExprId, ExprKind, LocalId, Ty};

use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;

/// What a comprehension fills.
#[derive(Clone, Copy, Debug)]
enum Target {
    Array { local: LocalId, element: Ty },
    Map { local: LocalId, key: Ty, value: Ty },
}

impl BodyCx<'_, '_> {
    /// An array or map comprehension.
    pub(crate) fn infer_comprehension(
        &mut self,
        loop_: &ast::Expr,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let (target, new) = if is_map_comprehension(loop_) {
            let (key, value) =
                self.expected_map(expected).unwrap_or_else(|| (self.mono(), self.mono()));
            let (new, _) = self.new_map(key, value, span);
            let (local, declaration) = self.temp(new);
            (Target::Map { local, key, value }, declaration)
        } else {
            let element = self.expected_element(expected).unwrap_or_else(|| self.mono());
            let ty = self.program().array_of(element);
            let new = self.add(ExprKind::ArrayLit(Vec::new()), ty, span);
            let (local, declaration) = self.temp(new);
            (Target::Array { local, element }, declaration)
        };
        let code = self.infer_part(loop_, target);
        let (Target::Array { local, .. } | Target::Map { local, .. }) = target;
        let result = self.local_expr(local, span);
        self.block(vec![new, code, result], span)
    }

    /// A part of a comprehension: what yields elements adds them, what leads there is typed as it is.
    fn infer_part(&mut self, part: &ast::Expr, target: Target) -> ExprId {
        match &part.kind {
            ast::ExprKind::For(for_) => {
                self.infer_for_with(for_, part.span, &mut |cx| cx.infer_part(&for_.body, target))
            }
            ast::ExprKind::While(while_) => self.infer_while_part(while_, target, part.span),
            ast::ExprKind::If(if_) => self.infer_if_part(if_, target, part.span),
            ast::ExprKind::Block(exprs) => {
                let Some((last, before)) = exprs.split_last() else {
                    return self.void_block(Vec::new(), part.span);
                };
                let mark = self.scopes.enter();
                let mut code: Vec<ExprId> =
                    before.iter().map(|expr| self.infer_effect(expr)).collect();
                code.push(self.infer_part(last, target));
                self.scopes.leave(mark);
                self.void_block(code, part.span)
            }
            ast::ExprKind::Paren(inner) => self.infer_part(inner, target),
            ast::ExprKind::Break
            | ast::ExprKind::Continue
            | ast::ExprKind::Return(_)
            | ast::ExprKind::Throw(_) => self.infer_effect(part),
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
            | ast::ExprKind::Field(_)
            | ast::ExprKind::Index(..)
            | ast::ExprKind::Binary(_)
            | ast::ExprKind::Unary(_)
            | ast::ExprKind::Is(..)
            | ast::ExprKind::Ternary(_)
            | ast::ExprKind::Object(_)
            | ast::ExprKind::Array(_)
            | ast::ExprKind::Call(..)
            | ast::ExprKind::New(_)
            | ast::ExprKind::Var(_)
            | ast::ExprKind::Function(_)
            | ast::ExprKind::Switch(_)
            | ast::ExprKind::Try(_)
            | ast::ExprKind::Cast(..)
            | ast::ExprKind::TypeCheck(..)
            | ast::ExprKind::Meta(..)
            | ast::ExprKind::Untyped(_)
            | ast::ExprKind::Inline(_)
            | ast::ExprKind::Reify(_)
            | ast::ExprKind::Splice(..)
            | ast::ExprKind::Markup(_)
            | ast::ExprKind::Error => self.infer_element(part, target),
        }
    }

    fn infer_while_part(&mut self, while_: &ast::While, target: Target, span: Span) -> ExprId {
        let tys = self.program().tys;
        let cond = self.infer_as(&while_.condition, tys.bool_);
        self.enter_loop();
        let mark = self.scopes.enter();
        let body = self.infer_part(&while_.body, target);
        self.scopes.leave(mark);
        self.leave_loop();
        self.add(ExprKind::While { cond, body, is_do: while_.is_do, step: None }, tys.void, span)
    }

    fn infer_if_part(&mut self, if_: &ast::If, target: Target, span: Span) -> ExprId {
        let tys = self.program().tys;
        let cond = self.infer_as(&if_.condition, tys.bool_);
        let mark = self.scopes.enter();
        let then = self.infer_part(&if_.then, target);
        self.scopes.leave(mark);
        let mark = self.scopes.enter();
        let otherwise = if_.otherwise.as_ref().map(|otherwise| self.infer_part(otherwise, target));
        self.scopes.leave(mark);
        self.add(ExprKind::If { cond, then, otherwise }, tys.void, span)
    }

    /// `target.push(e)` or `target.set(k, v)`.
    fn infer_element(&mut self, element: &ast::Expr, target: Target) -> ExprId {
        let span = element.span;
        match target {
            Target::Array { local, element: ty } => {
                let stored = self.infer_stored(element, Expected::Type(ty));
                let value = self.coerce(stored, ty);
                let array = self.local_expr(local, span);
                let at = FieldName { name: Symbol::intern("push"), name_span: span, span };
                let push = self.denote_field(array, at);
                self.call(push, &[Arg::Typed(value)], Expected::NoValue, span)
            }
            Target::Map { local, key, value } => {
                let Some(arrow) = element.as_binary(ast::BinOp::Arrow) else {
                    return self.fail(crate::diagnostics::field::mixed_map_literal(span));
                };
                let stored_key = self.infer_stored(&arrow.left, Expected::Type(key));
                let key = self.coerce(stored_key, key);
                let stored_value = self.infer_stored(&arrow.right, Expected::Type(value));
                let value = self.coerce(stored_value, value);
                let map = self.local_expr(local, span);
                self.map_set(map, key, value, span)
            }
        }
    }
}

/// Whether the elements of a comprehension are pairs.
fn is_map_comprehension(part: &ast::Expr) -> bool {
    part.yielded().is_some_and(|element| element.as_binary(ast::BinOp::Arrow).is_some())
}
