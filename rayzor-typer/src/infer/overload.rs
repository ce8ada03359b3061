//! Overloaded methods: which one the arguments select.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::{ExprId, FieldId, FunArg};

use crate::diagnostics::call as messages;
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::place::{MethodRef, Receiver};

/// How well arguments fit a method: more exact ones are better.
type Rank = usize;

impl BodyCx<'_, '_> {
    /// Calls the overload that the arguments select.
    pub(crate) fn call_overloaded(
        &mut self,
        method: MethodRef,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        let selected = self.select_overload(method, args, span);
        self.call_one_method(selected, args, span)
    }

    /// The overload that the arguments select; the method itself if it is the only one. Reports if none fits.
    pub(crate) fn select_overload(
        &mut self,
        method: MethodRef,
        args: &[Arg<'_>],
        span: Span,
    ) -> MethodRef {
        let overloads = self.program().fields[method.field].overloads.clone();
        if overloads.is_empty() {
            return method;
        }
        let candidates: Vec<FieldId> = std::iter::once(method.field).chain(overloads).collect();
        let typed: Vec<Option<ExprId>> = args.iter().map(|&arg| self.probe(arg)).collect();
        let mut best: Option<(Rank, FieldId)> = None;
        for field in candidates {
            let candidate = MethodRef { field, ..method.clone() };
            let Some(rank) = self.rank(&candidate, args, &typed) else { continue };
            if best.is_none_or(|(known, _)| rank > known) {
                best = Some((rank, field));
            }
        }
        match best {
            Some((_, field)) => MethodRef { field, ..method },
            None => {
                self.report(messages::no_overload(span, &[]));
                method
            }
        }
    }

    /// The first of several functions that takes the arguments.
    pub(crate) fn first_fitting(
        &mut self,
        method: &MethodRef,
        functions: &[FieldId],
        args: &[Arg<'_>],
    ) -> Option<FieldId> {
        let typed: Vec<Option<ExprId>> = args.iter().map(|&arg| self.probe(arg)).collect();
        functions.iter().copied().find(|&field| {
            let candidate = MethodRef { field, ..method.clone() };
            self.rank(&candidate, args, &typed).is_some()
        })
    }

    /// The typed argument, unless its typing needs to know the parameter.
    fn probe(&mut self, arg: Arg<'_>) -> Option<ExprId> {
        match arg {
            Arg::Typed(value) => Some(value),
            Arg::Written(expr) => {
                if let ast::ExprKind::Function(_) = &expr.without_parens().kind {
                    None
                } else {
                    Some(self.infer(expr, Expected::Value))
                }
            }
        }
    }

    fn rank(
        &mut self,
        method: &MethodRef,
        args: &[Arg<'_>],
        typed: &[Option<ExprId>],
    ) -> Option<Rank> {
        let snapshot = self.program().types.snapshot();
        let rank = self.rank_params(method, args, typed);
        self.program().types.rollback(snapshot);
        rank
    }

    fn rank_params(
        &mut self,
        method: &MethodRef,
        args: &[Arg<'_>],
        typed: &[Option<ExprId>],
    ) -> Option<Rank> {
        let (fun, _) = self.instantiate_fun(method)?;
        let mut params: Vec<FunArg> = fun.args.clone();
        let mut rank = 0;
        if let Receiver::FirstArgument(receiver) = method.receiver {
            let first = params.remove(0);
            if !self.program().fields[method.field].flags.has_this_param {
                rank += self.rank_one(receiver, first)?;
            }
        }
        if params.iter().skip(args.len()).any(|param| !param.opt && !param.rest) {
            return None;
        }
        for (index, value) in typed.iter().enumerate() {
            let param = *params.get(index).or_else(|| params.last().filter(|last| last.rest))?;
            let param = match self.program().rest_element(param.ty).filter(|_| param.rest) {
                Some(element) => FunArg { ty: element, ..param },
                None => param,
            };
            rank += match value {
                Some(value) => self.rank_one(*value, param)?,
                None => usize::from(self.takes_function(args[index], param)?),
            };
        }
        Some(rank)
    }

    fn rank_one(&mut self, value: ExprId, param: FunArg) -> Option<Rank> {
        if self.is_exactly(self.ty(value), param.ty) {
            return Some(3);
        }
        if self.program().is_dynamic(param.ty) {
            return Some(0);
        }
        self.fits(value, param.ty).then_some(1)
    }

    fn takes_function(&mut self, arg: Arg<'_>, param: FunArg) -> Option<bool> {
        let Arg::Written(expr) = arg else { return None };
        let ast::ExprKind::Function(function) = &expr.without_parens().kind else { return None };
        let n_params = function.function.params.len();
        match self.program().as_fun(param.ty) {
            Some(fun) => (fun.args.len() == n_params).then_some(true),
            None => self.program().is_dynamic(param.ty).then_some(false),
        }
    }
}
