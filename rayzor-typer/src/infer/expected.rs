//! What is known of an expression's type before it is typed, and making it so afterwards.
//!
//! `Expected` flows down. `coerce` is the only place where a value changes its type implicitly.

use rayzor_base::{Diagnostic, Span};
use rayzor_syntax::ast;
use rayzor_types::{ExprId, ExprKind, FieldAccess, Ty, TyKind};

use crate::diagnostics;
use crate::infer::BodyCx;
use crate::unify::{self, CastCall, CastKind, UnifyError};

/// What is known of an expression's use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Expected {
    /// Its value is not used.
    NoValue,
    /// Its value is used, by something of unknown type.
    Value,
    /// Its value becomes a value of this type.
    Type(Ty),
}

impl Expected {
    /// The type, if one is known.
    pub(crate) fn ty(self) -> Option<Ty> {
        match self {
            Expected::Type(ty) => Some(ty),
            Expected::NoValue | Expected::Value => None,
        }
    }

    /// For a part of the expression whose value is the expression's.
    pub(crate) fn is_value(self) -> bool {
        self != Expected::NoValue
    }
}

impl BodyCx<'_, '_> {
    /// The expected type with aliases and type variables seen through, unless it is still unknown.
    pub(crate) fn expected_ty(&self, expected: Expected) -> Option<Ty> {
        let ty = self.program().follow(expected.ty()?);
        (!self.program().is_mono(ty) && ty != Ty::ERROR).then_some(ty)
    }

    /// As `expected_ty`, and without `Null` around it.
    pub(crate) fn expected_bare(&self, expected: Expected) -> Option<Ty> {
        let ty = self.program().follow_without_null(expected.ty()?);
        (!self.program().is_mono(ty) && ty != Ty::ERROR).then_some(ty)
    }

    /// Types `expr` and makes it a value of type `ty`.
    pub(crate) fn infer_as(&mut self, expr: &ast::Expr, ty: Ty) -> ExprId {
        let value = self.infer(expr, Expected::Type(ty));
        self.coerce(value, ty)
    }

    /// Types `expr` for its value.
    pub(crate) fn infer_value(&mut self, expr: &ast::Expr) -> ExprId {
        self.infer(expr, Expected::Value)
    }

    /// `value` as a value of type `to`. Reports a mismatch.
    pub(crate) fn coerce(&mut self, value: ExprId, to: Ty) -> ExprId {
        match self.try_coerce(value, to) {
            Ok(value) => value,
            Err(error) => {
                let span = self.value_span(value);
                let diagnostic = self.mismatch(span, &error);
                self.report(diagnostic);
                self.add(ExprKind::Error, to, span)
            }
        }
    }

    /// An operand as a value of type `to`, which no cast function may make of it. Reports a mismatch.
    pub(crate) fn coerce_operand(&mut self, value: ExprId, to: Ty) -> ExprId {
        let from = self.ty(value);
        if self.is_const_null(value) && self.cx.is_basic(to) {
            return self.coerce(value, to);
        }
        let span = self.value_span(value);
        match unify::convert(self.cx, from, to) {
            Ok(CastKind::Identity | CastKind::Call(_)) => value,
            Ok(CastKind::Convert) => self.add(ExprKind::Coerce(value), to, span),
            Err(error) => {
                let diagnostic = self.mismatch(span, &error);
                self.report(diagnostic);
                self.add(ExprKind::Error, to, span)
            }
        }
    }

    /// As `coerce`, with the mismatch reported at `span`.
    pub(crate) fn coerce_at(&mut self, value: ExprId, to: Ty, span: Span) -> ExprId {
        match self.try_coerce(value, to) {
            Ok(value) => value,
            Err(error) => {
                let diagnostic = self.mismatch(span, &error);
                self.report(diagnostic);
                self.add(ExprKind::Error, to, span)
            }
        }
    }

    /// Where the value of an expression comes from: for a block, its last expression.
    fn value_span(&self, value: ExprId) -> Span {
        if let ExprKind::Block(exprs) = &self.exprs[value].kind {
            exprs.last().map_or(self.span(value), |&last| self.value_span(last))
        } else {
            self.span(value)
        }
    }

    /// `value` as a value of type `to`, if that can be.
    pub(crate) fn try_coerce(&mut self, value: ExprId, to: Ty) -> Result<ExprId, UnifyError> {
        let from = self.ty(value);
        if from == to {
            return Ok(value);
        }
        let span = self.span(value);
        if self.is_open(to) && self.program().follow_without_null(from) == self.program().tys.int {
            self.cx.take(to, self.program().tys.int);
            let value = self.add(ExprKind::Coerce(value), Ty::DYNAMIC, span);
            return Ok(self.add(ExprKind::Coerce(value), to, span));
        }
        if self.is_const_null(value) && self.cx.is_basic(to) {
            let basic = self.show(to);
            self.report(diagnostics::ident::null_as_basic(span, &basic));
            return Ok(self.add(ExprKind::Error, to, span));
        }
        match unify::coerce(self.cx, from, to)? {
            CastKind::Identity => Ok(value),
            CastKind::Convert => Ok(self.add(ExprKind::Coerce(value), to, span)),
            CastKind::Call(call) => Ok(self.call_cast(&call, value, to)),
        }
    }

    /// Calls a `@:from` or `@:to` function.
    fn call_cast(&mut self, call: &CastCall, value: ExprId, to: Ty) -> ExprId {
        let span = self.span(value);
        if call.function == self.field {
            return self.fail(diagnostics::unify::recursive_cast(span));
        }
        let from = self.program().null_inner(self.ty(value)).filter(|_| !call.is_from);
        let value = match from {
            Some(inner) => self.add(ExprKind::Coerce(value), inner, span),
            None => value,
        };
        let argument = if call.is_from {
            self.try_coerce(value, call.param).unwrap_or(value)
        } else if self.same_ty(self.ty(value), call.param) {
            value
        } else {
            self.add(ExprKind::CastUnsafe(value), call.param, span)
        };
        let owner = self.program().fields[call.function].owner;
        self.note_static_use(owner, call.function, span);
        let fun_ty = self.cast_fun_ty(call);
        let access = FieldAccess::Static { class: owner, field: call.function };
        let callee = self.add(ExprKind::Field { obj: None, access }, fun_ty, span);
        let mut args = vec![argument];
        self.complete_cast_args(call, &mut args, span);
        let n_params = self.program().fields[call.function].params.len();
        let type_args = call.type_args[call.type_args.len() - n_params..].into();
        let result = self.add(ExprKind::Call { callee, args, type_args }, call.ret, span);
        if self.same_ty(call.ret, to) {
            return result;
        }
        self.add(ExprKind::Coerce(result), to, span)
    }

    /// The type of a cast function as it is called.
    fn cast_fun_ty(&mut self, call: &CastCall) -> Ty {
        let declared = self.cx.field_ty(call.function);
        let params = self.program().fields[call.function].params.clone();
        let args = &call.type_args[call.type_args.len() - params.len()..];
        self.program().types.subst(declared, &rayzor_types::Subst::new(&params, args))
    }

    /// Optional arguments of a cast function, such as the position.
    fn complete_cast_args(&mut self, call: &CastCall, args: &mut Vec<ExprId>, span: Span) {
        let fun_ty = self.cast_fun_ty(call);
        let Some(fun) = self.program().as_fun(fun_ty) else { return };
        for arg in fun.args.iter().skip(1) {
            args.push(self.omitted_argument(arg, span));
        }
    }

    /// Whether a type is undecided, with Dynamic values among its values: values of it are what they are at run time.
    pub(crate) fn is_open(&self, ty: Ty) -> bool {
        self.program().types.is_open(self.program().follow_without_null(ty))
    }

    /// A value of undecided type as Dynamic, without deciding.
    pub(crate) fn as_dynamic_if_open(&mut self, value: ExprId) -> ExprId {
        if !self.is_open(self.ty(value)) {
            return value;
        }
        let span = self.span(value);
        self.add(ExprKind::Coerce(value), Ty::DYNAMIC, span)
    }

    /// Whether `value` could become a value of type `to`; nothing is bound.
    pub(crate) fn fits(&mut self, value: ExprId, to: Ty) -> bool {
        self.type_fits(self.ty(value), to)
    }

    /// Whether values of `from` fit where `to` is wanted; nothing is bound.
    pub(crate) fn type_fits(&mut self, from: Ty, to: Ty) -> bool {
        let snapshot = self.program().types.snapshot();
        let fits = unify::coerce(self.cx, from, to).is_ok();
        self.program().types.rollback(snapshot);
        fits
    }

    /// Whether `from` is `to` but for type variables; nothing is bound.
    pub(crate) fn is_exactly(&mut self, from: Ty, to: Ty) -> bool {
        let snapshot = self.program().types.snapshot();
        let fits = unify::type_eq(self.cx, from, to).is_ok();
        self.program().types.rollback(snapshot);
        fits
    }

    /// Makes the types of a value and `ty` agree, where no conversion is possible or needed. Reports a mismatch.
    pub(crate) fn unify_or_report(&mut self, value: ExprId, ty: Ty) {
        let (from, span) = (self.ty(value), self.span(value));
        if let Err(error) = unify::unify(self.cx, from, ty) {
            let diagnostic = self.mismatch(span, &error);
            self.report(diagnostic);
        }
    }

    /// The message for a mismatch.
    pub(crate) fn mismatch(&self, span: Span, error: &UnifyError) -> Diagnostic {
        diagnostics::ident::mismatch(span, &self.mismatch_lines(error))
    }

    /// The lines of the message for a mismatch.
    pub(crate) fn mismatch_lines(&self, error: &UnifyError) -> Vec<String> {
        diagnostics::unify::lines(self.program(), error)
    }

    /// The type that all values fit. An explicit `null` makes it nullable.
    pub(crate) fn common_type(&mut self, values: &[ExprId]) -> Result<Ty, (ExprId, UnifyError)> {
        let relevant: Vec<ExprId> =
            values.iter().copied().filter(|&value| !self.never_yields(value)).collect();
        let tys: Vec<Ty> = relevant.iter().map(|&value| self.ty(value)).collect();
        unify::unify_min(self.cx, &tys).map_err(|(index, error)| (relevant[index], error))
    }

    /// Whether control never gets past the expression, so that its type does not matter.
    pub(crate) fn never_yields(&self, value: ExprId) -> bool {
        let kind = &self.exprs[value].kind;
        if let ExprKind::Block(exprs) = kind {
            return exprs.last().is_some_and(|&last| self.never_yields(last));
        }
        matches!(
            kind,
            ExprKind::Throw(_) | ExprKind::Return(_) | ExprKind::Break | ExprKind::Continue
        )
    }

    /// Branches of one expression: their common type, and each branch as a value of it.
    ///
    /// An expected type that is known wins; without one the branches decide.
    pub(crate) fn join_branches(&mut self, branches: &mut [ExprId], expected: Expected) -> Ty {
        let void = self.program().tys.void;
        let yields_nothing = |cx: &Self, branch: ExprId| {
            !cx.never_yields(branch) && cx.program().is_void(cx.ty(branch))
        };
        if self.is_open_result(expected)
            && branches.iter().any(|&branch| yields_nothing(self, branch))
        {
            return void;
        }
        let ty = match expected {
            Expected::NoValue => return void,
            Expected::Type(ty) if !self.program().is_mono(ty) && !self.program().is_void(ty) => ty,
            Expected::Type(_) | Expected::Value => match self.common_type(branches) {
                Ok(ty) => ty,
                Err((value, error)) => {
                    let span = self.value_span(value);
                    let diagnostic = self.mismatch(span, &error);
                    self.report(diagnostic);
                    return Ty::ERROR;
                }
            },
        };
        if !self.program().is_void(ty) {
            for branch in branches {
                *branch = self.coerce_branch(*branch, ty);
            }
        }
        ty
    }

    /// Whether what is expected is the result of an arrow function of which nothing is known: it may as well be no value.
    pub(crate) fn is_open_result(&self, expected: Expected) -> bool {
        let Expected::Type(ty) = expected else { return false };
        let function = self.functions.last().filter(|function| function.is_arrow);
        function.is_some_and(|function| {
            self.program().is_mono(ty)
                && self.program().follow(ty) == self.program().follow(function.ret)
        })
    }

    /// A branch as a value of `ty`; one that never yields keeps its type.
    fn coerce_branch(&mut self, branch: ExprId, ty: Ty) -> ExprId {
        if self.never_yields(branch) {
            return branch;
        }
        self.coerce(branch, ty)
    }

    /// Whether `ty` is a structure, class or other type whose kind is known.
    pub(crate) fn is_known(&self, ty: Ty) -> bool {
        !matches!(self.kind(ty), TyKind::Mono(_) | TyKind::Error)
    }
}
