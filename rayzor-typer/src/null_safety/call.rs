//! Calls: what is called, the arguments, what is known afterwards.

use rayzor_base::Symbol;
use rayzor_types::body::FunctionExpr;
use rayzor_types::{ClassId, ExprId, ExprKind, FieldAccess, FieldId, FunArg, TyArgs};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::flow::Walk;
use crate::null_safety::immediate;
use crate::null_safety::nullable::accepts_null;

impl<'a> Walk<'a> {
    pub(crate) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId]) -> bool {
        let method = self.callee(callee, self.span(id));
        let name = self.callee_name(callee);
        let params = self.program.as_fun(self.ty(callee)).map(|fun| fun.args.clone());
        self.arguments(params.as_deref().unwrap_or_default(), args, (method, name));
        if !method.is_some_and(|method| immediate::changes_nothing(self.program, method)) {
            self.forget_shared();
        }
        let is_null = self.read(id);
        is_null && !method.is_some_and(|method| immediate::inline_gives_value(self.program, method))
    }

    /// Evaluates what is called. Gives the method, if it is one.
    fn callee(&mut self, callee: ExprId, call: rayzor_base::Span) -> Option<FieldId> {
        let span = self.span(callee);
        if let ExprKind::Function(function) = &self.body.expr(callee).kind {
            self.immediate_closure(callee, function);
            return None;
        }
        if let ExprKind::Field { obj, access } = &self.body.expr(callee).kind
            && let Some(method) = access.field()
            && self.program.fields[method].is_method()
        {
            let name = self.program.fields[method].name;
            match obj {
                Some(_) if matches!(access, FieldAccess::Super { .. }) => {}
                Some(obj) if self.body.expr(*obj).kind == ExprKind::This => {
                    self.own_method_call(name, self.span(*obj), call);
                }
                Some(obj) => self.dereference(*obj, name, span),
                None => {}
            }
            return Some(method);
        }
        if self.value(callee) {
            self.report(messages::call(span));
        }
        None
    }

    /// The name of what is called, for messages.
    #[allow(clippy::wildcard_enum_match_arm, reason = "nothing else has a name")]
    fn callee_name(&self, callee: ExprId) -> Option<Symbol> {
        match &self.body.expr(callee).kind {
            ExprKind::Coerce(inner) => self.callee_name(*inner),
            ExprKind::Local(local) => Some(self.body.locals[*local].name),
            ExprKind::Field { obj: _, access } => Some(self.field_name(access)),
            _other => None,
        }
    }

    /// The arguments for `params`; without those (a Dynamic call), anything may be passed.
    fn arguments(
        &mut self,
        params: &[FunArg],
        args: &[ExprId],
        (method, name): (Option<FieldId>, Option<Symbol>),
    ) {
        for (index, &arg) in args.iter().enumerate() {
            if let Some((id, function)) = self.function_literal(arg)
                && let Some(method) = method
                && immediate::runs_at_once(self.program, method, index)
            {
                self.immediate_closure(id, function);
                self.check_parts(arg, id);
                continue;
            }
            let is_null = self.value(arg)
                && !method.is_some_and(|method| immediate::gives_this(self.program, method, index));
            let Some(param) = params.get(index).filter(|param| !param.opt) else { continue };
            if is_null && !accepts_null(self.program, param.ty) {
                let span = self.span(arg);
                self.report(messages::argument(span, param.name, name));
            }
        }
    }

    /// The function that an expression writes out.
    #[allow(clippy::wildcard_enum_match_arm, reason = "nothing else is a function written out")]
    fn function_literal(&self, expr: ExprId) -> Option<(ExprId, &'a FunctionExpr)> {
        match &self.body.expr(expr).kind {
            ExprKind::Coerce(inner) => self.function_literal(*inner),
            ExprKind::Function(function) => Some((expr, function)),
            _other => None,
        }
    }

    /// `new C(…)`, `super(…)`.
    pub(crate) fn construct(
        &mut self,
        (class, class_args, ctor): (ClassId, &TyArgs, Option<FieldId>),
        args: &[ExprId],
    ) -> bool {
        let found = self.program.find_constructor(class, class_args);
        let params = found.filter(|found| Some(found.field) == ctor).and_then(|found| {
            let declared = self.program.fields[found.field].ty;
            self.program.as_fun(self.program.subst_class(found.class, &found.args, declared))
        });
        let params = params.map(|fun| fun.args.clone()).unwrap_or_default();
        self.arguments(&params, args, (None, Some(rayzor_base::names::NEW)));
        false
    }

    /// `this` as a value.
    pub(crate) fn this(&mut self, span: rayzor_base::Span) -> bool {
        if !self.state.unset.is_empty() {
            self.report(messages::this_before_initialization(span));
        }
        false
    }

    /// A field of `this` is read, or a method of it used as a value.
    pub(crate) fn own_field(
        &mut self,
        access: &FieldAccess,
        this: rayzor_base::Span,
        span: rayzor_base::Span,
    ) {
        if self.n_functions > 0 {
            self.this(this);
            return;
        }
        let Some(field) = access.field() else { return };
        let name = self.program.fields[field].name;
        if self.state.unset.contains(&field) {
            self.report(messages::field_before_initialization(span, name));
        } else if self.program.fields[field].is_method() && !self.state.unset.is_empty() {
            self.report(messages::method_before_initialization(span, name));
        }
    }

    fn own_method_call(&mut self, name: Symbol, this: rayzor_base::Span, span: rayzor_base::Span) {
        if self.n_functions > 0 {
            self.this(this);
        } else if !self.state.unset.is_empty() {
            self.report(messages::call_before_initialization(span, name));
        }
    }
}
