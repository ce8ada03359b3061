//! The arguments of a call: each with its parameter, optional ones omitted, the rest in an array.

use rayzor_base::{Span, bug};
use rayzor_syntax::ast;
use rayzor_types::{ExprId, ExprKind, FunArg, Ty, TyKind};

use crate::diagnostics::{call as messages, operator as operator_messages};
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;

/// What is done about an argument that does not fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum OnMisfit {
    /// It is tried on the next parameter.
    Skip,
    /// It is reported.
    Report,
    /// An earlier one was reported already.
    Ignore,
}

impl BodyCx<'_, '_> {
    /// The arguments of a call, one per parameter: given ones coerced, omitted ones filled in, rest arguments packed.
    ///
    /// An argument that does not fit an optional parameter is tried on the next one.
    pub(crate) fn complete_args(
        &mut self,
        params: &[FunArg],
        args: &[Arg<'_>],
        span: Span,
    ) -> Vec<ExprId> {
        let mut complete = Vec::with_capacity(params.len());
        let mut given = args.iter().copied();
        let mut pending: Option<Arg<'_>> = None;
        let mut skipped = None;
        let mut has_failed = false;
        for (index, param) in params.iter().enumerate() {
            if param.rest {
                let rest: Vec<Arg<'_>> = pending.take().into_iter().chain(given.by_ref()).collect();
                complete.push(self.rest_argument(param, &rest, span));
                continue;
            }
            let Some(arg) = pending.take().or_else(|| given.next()) else {
                if !param.opt {
                    self.report_missing(&params[index..], span);
                    break;
                }
                complete.push(self.omitted_argument(param, span));
                continue;
            };
            let takes_rest = params.last().is_some_and(|last| last.rest);
            if param.opt && takes_rest && arg.as_spread().is_some() {
                pending = Some(arg);
                complete.push(self.omitted_argument(param, span));
                continue;
            }
            let skip = match (param.opt && index + 1 < params.len(), has_failed) {
                (true, _) => OnMisfit::Skip,
                (false, false) => OnMisfit::Report,
                (false, true) => OnMisfit::Ignore,
            };
            match self.fit_argument(param, arg, skip, &mut has_failed) {
                Ok(value) => complete.push(value),
                Err((typed, lines)) => {
                    skipped.get_or_insert((param.name, lines));
                    pending = Some(typed.map_or(arg, Arg::Typed));
                    complete.push(self.omitted_argument(param, span));
                }
            }
        }
        if let Some(extra) = pending.or_else(|| given.next()) {
            let at = self.arg_span(extra);
            match skipped {
                Some((name, lines)) => {
                    self.report(messages::bad_argument(at, &lines, name.as_str()))
                }
                None => self.report(messages::too_many_arguments(at)),
            }
        }
        complete
    }

    /// An argument for a parameter. If it does not fit and may be skipped, gives back what was typed and the reason.
    #[allow(clippy::type_complexity, reason = "the pair is taken apart by the only caller")]
    fn fit_argument(
        &mut self,
        param: &FunArg,
        arg: Arg<'_>,
        on_misfit: OnMisfit,
        has_failed: &mut bool,
    ) -> Result<ExprId, (Option<ExprId>, Vec<String>)> {
        let wanted = if param.opt { self.program().null_of(param.ty) } else { param.ty };
        let can_skip = on_misfit == OnMisfit::Skip;
        if can_skip
            && self.is_function_literal(arg)
            && self.is_known(wanted)
            && self.program().as_fun(wanted).is_none()
        {
            let is_dynamic = self.program().is_dynamic(wanted);
            if !is_dynamic && self.as_abstract(wanted).is_none() {
                return Err((None, vec![format!("Function should be {}", self.show(param.ty))]));
            }
        }
        let value = self.infer_arg(arg, Expected::Type(param.ty));
        match self.try_coerce(value, wanted) {
            Ok(value) => Ok(value),
            Err(error) => {
                let lines = self.mismatch_lines(&error);
                if can_skip {
                    return Err((Some(value), lines));
                }
                let span = self.span(value);
                if on_misfit == OnMisfit::Report {
                    self.report(messages::bad_argument(span, &lines, param.name.as_str()));
                }
                *has_failed = true;
                Ok(self.add(ExprKind::Error, wanted, span))
            }
        }
    }

    fn is_function_literal(&self, arg: Arg<'_>) -> bool {
        match arg {
            Arg::Written(expr) => matches!(expr.without_parens().kind, ast::ExprKind::Function(_)),
            Arg::Typed(_) => false,
        }
    }

    fn report_missing(&mut self, missing: &[FunArg], span: Span) {
        let shown: Vec<String> = missing
            .iter()
            .filter(|param| !param.rest)
            .map(|param| {
                format!(
                    "{}{}:{}",
                    if param.opt { "?" } else { "" },
                    param.name,
                    self.show(param.ty)
                )
            })
            .collect();
        self.report(messages::not_enough_arguments(span, &shown.join(", ")));
    }

    /// What is passed for an optional parameter that is omitted: the position of the call, or the mark of omission.
    pub(crate) fn omitted_argument(&mut self, param: &FunArg, span: Span) -> ExprId {
        let ty = self.program().null_of(param.ty);
        if self.is_pos_infos(param.ty) && !span.is_none() {
            let infos = self.pos_infos(Vec::new(), span);
            return self.add(ExprKind::Coerce(infos), ty, span);
        }
        self.add(ExprKind::ArgDefault, ty, span)
    }

    /// Whether a type is `haxe.PosInfos`, also by another name or once expanded.
    fn is_pos_infos(&self, ty: Ty) -> bool {
        let program = self.program();
        let infos = program.follow(program.typedefs[program.well_known.pos_infos].ty);
        matches!(program.types.kind(infos), TyKind::Anon(_))
            && program.follow_without_null(ty) == infos
    }

    /// The remaining arguments as one `haxe.Rest`.
    fn rest_argument(&mut self, param: &FunArg, args: &[Arg<'_>], span: Span) -> ExprId {
        let element = match self.program().rest_element(param.ty) {
            Some(element) => element,
            None if self.program().is_error(param.ty) => Ty::ERROR,
            None => bug!(span, "a rest parameter is no haxe.Rest"),
        };
        let array_ty = self.program().array_of(element);
        if let [arg] = args
            && let Some(spread) = arg.as_spread()
        {
            let value = self.infer(spread, Expected::Type(array_ty));
            return self.coerce(value, param.ty);
        }
        let mut elements = Vec::with_capacity(args.len());
        for arg in args {
            if arg.as_spread().is_some() {
                let at = self.arg_span(*arg);
                elements.push(self.fail(operator_messages::spread_among_others(at)));
                continue;
            }
            let value = self.infer_arg(*arg, Expected::Type(element));
            let value = match self.try_coerce(value, element) {
                Ok(value) => value,
                Err(error) => {
                    let (at, lines) = (self.span(value), self.mismatch_lines(&error));
                    self.fail(messages::bad_argument(at, &lines, param.name.as_str()))
                }
            };
            elements.push(value);
        }
        let array = self.add(ExprKind::ArrayLit(elements), array_ty, span);
        self.add(ExprKind::CastUnsafe(array), param.ty, span)
    }

    /// Types an argument.
    pub(crate) fn infer_arg(&mut self, arg: Arg<'_>, expected: Expected) -> ExprId {
        match arg {
            Arg::Written(expr) => self.infer(expr, expected),
            Arg::Typed(value) => value,
        }
    }

    /// Where an argument is.
    pub(crate) fn arg_span(&self, arg: Arg<'_>) -> Span {
        match arg {
            Arg::Written(expr) => expr.span,
            Arg::Typed(value) => self.span(value),
        }
    }
}
