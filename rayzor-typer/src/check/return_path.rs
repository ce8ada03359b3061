//! Every way through a function that gives something back ends in `return` or `throw`.

use rayzor_base::Span;
use rayzor_types::body::{Body, Const, Decision, Match};
use rayzor_types::{ClassId, ExprId, ExprKind, FieldId, Ty};

use crate::cx::TyperCx;
use crate::diagnostics;

/// Checks the methods of a class, and the local functions in them.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    let fields: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        let mut missing = Vec::new();
        if let Some(body) = cx.program.body_of(field) {
            missing = missing_returns(cx, field, body);
        }
        for (span, ty) in missing {
            let shown = cx.program.show(ty);
            cx.report(diagnostics::check::missing_return(span, &shown));
        }
    }
}

fn missing_returns(cx: &TyperCx<'_>, field: FieldId, body: &Body) -> Vec<(Span, Ty)> {
    let is_broken = body.exprs.values().any(|expr| expr.kind == ExprKind::Error);
    if is_broken {
        return Vec::new();
    }
    let mut missing = Vec::new();
    let mut check_function = |root: ExprId, ret: Ty| {
        if cx.program.is_void(ret) || cx.program.is_error(ret) || cx.program.is_mono(ret) {
            return;
        }
        if let Err(open) = (Flow { body }).returns(root) {
            missing.push((body.expr(open).span, ret));
        }
    };
    if cx.program.fields[field].is_method() {
        check_function(body.root, body.ret);
    }
    for expr in body.exprs.values() {
        if let ExprKind::Function(function) = &expr.kind {
            check_function(function.body, function.ret);
        }
    }
    missing
}

/// Follows the ways through an expression.
struct Flow<'a> {
    body: &'a Body,
}

impl Flow<'_> {
    /// `Ok` if no way leads out of the end of `id`; else the expression whose end is reached.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "all other expressions end by giving a value"
    )]
    fn returns(&self, id: ExprId) -> Result<(), ExprId> {
        match &self.body.expr(id).kind {
            ExprKind::Return(_) | ExprKind::Throw(_) | ExprKind::Error => Ok(()),
            ExprKind::Block(exprs) => self.block(id, exprs),
            ExprKind::If { cond, then, otherwise: Some(otherwise) } => {
                if self.always_leaves(*cond) {
                    return Ok(());
                }
                self.returns(*then)?;
                self.returns(*otherwise)
            }
            ExprKind::Match(match_) => self.match_(id, match_),
            ExprKind::Try { body, catches } => {
                self.returns(*body)?;
                catches.iter().try_for_each(|catch| self.returns(catch.body))
            }
            ExprKind::While { cond, body, is_do: false, step: _ } if self.is_true(*cond) => {
                if self.has_break(*body) { Err(id) } else { Ok(()) }
            }
            ExprKind::While { cond: _, body, is_do: true, step: _ } => self.returns(*body),
            ExprKind::ForRange { body, .. } => self.returns(*body),
            ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) => self.returns(*inner),
            _other => {
                if self.always_leaves(id) {
                    Ok(())
                } else {
                    Err(id)
                }
            }
        }
    }

    fn block(&self, id: ExprId, exprs: &[ExprId]) -> Result<(), ExprId> {
        let Some((&last, before)) = exprs.split_last() else { return Err(id) };
        if before.iter().any(|&expr| self.always_leaves(expr)) {
            return Ok(());
        }
        self.returns(last)
    }

    fn match_(&self, id: ExprId, match_: &Match) -> Result<(), ExprId> {
        let can_fail = match_.decisions.values().any(|decision| *decision == Decision::Fail);
        if can_fail && !match_.subjects.iter().any(|&(_, value)| self.always_leaves(value)) {
            return Err(id);
        }
        match_.arms.iter().try_for_each(|arm| self.returns(arm.body))
    }

    /// Whether evaluating `id` surely ends in `return` or `throw`, conditions aside.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "all other expressions leave if a part of them does"
    )]
    fn always_leaves(&self, id: ExprId) -> bool {
        match &self.body.expr(id).kind {
            ExprKind::Return(_) | ExprKind::Throw(_) => true,
            ExprKind::If { .. }
            | ExprKind::While { .. }
            | ExprKind::ForRange { .. }
            | ExprKind::Match(_)
            | ExprKind::Try { .. }
            | ExprKind::Function(_)
            | ExprKind::NullCoalesce { .. } => false,
            kind => {
                let mut leaves = false;
                kind.for_each_child(&mut |child| leaves |= self.always_leaves(child));
                leaves
            }
        }
    }

    fn is_true(&self, id: ExprId) -> bool {
        self.body.expr(id).kind == ExprKind::Const(Const::Bool(true))
    }

    /// Whether `break` leaves the loop that `id` is the body of.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "all other expressions contain what their parts contain"
    )]
    fn has_break(&self, id: ExprId) -> bool {
        match &self.body.expr(id).kind {
            ExprKind::Break => true,
            ExprKind::While { .. } | ExprKind::ForRange { .. } | ExprKind::Function(_) => false,
            kind => {
                let mut found = false;
                kind.for_each_child(&mut |child| found |= self.has_break(child));
                found
            }
        }
    }
}
