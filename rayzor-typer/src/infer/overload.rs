//! Overloaded methods: which one the arguments select.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::{ExprId, FieldId, FunArg, TyKind};

use crate::diagnostics::call as messages;
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::place::{MethodRef, Receiver};

/// How far arguments are from what a method takes: 0 for the very types.
type Cost = usize;

/// What an argument costs whose type fits by a conversion.
const CONVERSION: Cost = 10;
/// What an argument costs that only fits a method which takes as many as there are.
const REST: Cost = 100;
/// What an argument costs that is taken because anything is.
const DYNAMIC: Cost = 10_000;

impl BodyCx<'_, '_> {
    /// Calls the overload that the arguments select.
    pub(crate) fn call_overloaded(
        &mut self,
        method: MethodRef,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        match self.select_overload(method, args, span) {
            Some(selected) => self.call_one_method(selected, args, span),
            None => self.error_expr(span),
        }
    }

    /// The overload that the arguments select; the method itself if it is the only one. Reports if none fits, or several
    /// methods with the modifier `overload` equally well: of those listed by `@:overload`, the first of the best is taken.
    pub(crate) fn select_overload(
        &mut self,
        method: MethodRef,
        args: &[Arg<'_>],
        span: Span,
    ) -> Option<MethodRef> {
        let overloads = self.program().fields[method.field].overloads.clone();
        if overloads.is_empty() {
            return Some(method);
        }
        let candidates: Vec<FieldId> = std::iter::once(method.field).chain(overloads).collect();
        let typed: Vec<Option<ExprId>> = args.iter().map(|&arg| self.probe(arg)).collect();
        if typed.iter().flatten().any(|&value| self.program().is_error(self.ty(value))) {
            return None;
        }
        let mut fitting: Vec<(Cost, FieldId)> = Vec::new();
        for &field in &candidates {
            let candidate = MethodRef { field, ..method.clone() };
            if let Some(cost) = self.cost(&candidate, args, &typed) {
                fitting.push((cost, field));
            }
        }
        let Some(&(least, field)) = fitting.iter().min_by_key(|(cost, _)| *cost) else {
            let shown = self.show_candidates(&method, &candidates);
            self.report(messages::no_overload(span, &shown));
            return None;
        };
        let best: Vec<FieldId> =
            fitting.iter().filter(|(cost, _)| *cost == least).map(|&(_, field)| field).collect();
        if best.len() > 1 && least < CONVERSION && !self.has_listed_overloads(method.field) {
            let shown = self.show_candidates(&method, &best);
            self.report(messages::ambiguous_overload(span, &shown));
            return None;
        }
        Some(MethodRef { field, ..method })
    }

    /// Whether the overloads of a method are those of its `@:overload` metadata.
    fn has_listed_overloads(&self, field: FieldId) -> bool {
        let source = self.cx.field_sources[field].as_ref();
        source.is_some_and(|source| !source.ast().has(ast::ModifierKind::Overload))
    }

    /// The types of methods, with where each is declared.
    fn show_candidates(&mut self, method: &MethodRef, fields: &[FieldId]) -> Vec<(Span, String)> {
        let shown = fields.iter().map(|&field| {
            let ty = self.field_ty_in(&MethodRef { field, ..method.clone() });
            (self.program().fields[field].name_span, self.show(ty))
        });
        shown.collect()
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
            self.cost(&candidate, args, &typed).is_some()
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

    fn cost(
        &mut self,
        method: &MethodRef,
        args: &[Arg<'_>],
        typed: &[Option<ExprId>],
    ) -> Option<Cost> {
        let snapshot = self.program().types.snapshot();
        let cost = self.cost_of_params(method, args, typed);
        self.program().types.rollback(snapshot);
        cost
    }

    fn cost_of_params(
        &mut self,
        method: &MethodRef,
        args: &[Arg<'_>],
        typed: &[Option<ExprId>],
    ) -> Option<Cost> {
        let (fun, _) = self.instantiate_fun(method)?;
        let mut params: Vec<FunArg> = fun.args.clone();
        let mut cost = 0;
        if let Receiver::FirstArgument(receiver) = method.receiver {
            let first = params.remove(0);
            if !self.program().fields[method.field].flags.has_this_param {
                cost += self.cost_of_one(receiver, first)?;
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
            cost += if param.rest { REST } else { 0 };
            cost += match value {
                Some(value) => self.cost_of_one(*value, param)?,
                None => self.cost_of_function(args[index], param)?,
            };
        }
        // Of two that fit alike, the one that leaves nothing out.
        Some(cost + usize::from(params.len() > args.len()))
    }

    fn cost_of_one(&mut self, value: ExprId, param: FunArg) -> Option<Cost> {
        let from = self.ty(value);
        if self.is_exactly(from, param.ty) {
            return Some(0);
        }
        if self.program().is_dynamic(param.ty) {
            return Some(DYNAMIC);
        }
        if !self.fits(value, param.ty) {
            return None;
        }
        let (bare, wanted) = (
            self.program().follow_without_null(from),
            self.program().follow_without_null(param.ty),
        );
        if self.is_exactly(bare, wanted) {
            return Some(1);
        }
        match (self.kind(bare), self.kind(wanted)) {
            (TyKind::Inst(class, _), TyKind::Inst(ancestor, _)) => {
                let steps = self.program().superclasses(class).position(|known| known == ancestor);
                Some(steps.unwrap_or(CONVERSION))
            }
            _other => Some(CONVERSION),
        }
    }

    fn cost_of_function(&mut self, arg: Arg<'_>, param: FunArg) -> Option<Cost> {
        let Arg::Written(expr) = arg else { return None };
        let ast::ExprKind::Function(function) = &expr.without_parens().kind else { return None };
        let n_params = function.function.params.len();
        match self.program().as_fun(param.ty) {
            Some(fun) => (fun.args.len() == n_params).then_some(CONVERSION),
            None => self.program().is_dynamic(param.ty).then_some(DYNAMIC),
        }
    }
}
