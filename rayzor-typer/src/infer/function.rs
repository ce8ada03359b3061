//! Local functions: named, anonymous and arrow functions; parameters and results of all functions.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::body::{BodyParam, FunctionExpr};
use rayzor_types::decl::TypeParamOwner;
use rayzor_types::{Expr, ExprId, ExprKind, FunArg, FunTy, LocalKind, Ty, TyKind, TypeParamId};

use crate::declare::type_param;
use crate::diagnostics::{call as messages, ident as ident_messages};
use crate::infer::expected::Expected;
use crate::infer::{BodyCx, FunctionCx};
use crate::unify;

/// What a function is written as, where that changes how its body is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum BodyForm {
    /// The value of the body is the result.
    Value,
    /// Only `return` gives a result.
    Statements,
}

impl BodyCx<'_, '_> {
    /// A function expression. A named one is also declared, under its name, before its body.
    pub(crate) fn infer_function_expr(
        &mut self,
        function: &ast::FunctionExpr,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let is_named = matches!(function.kind, ast::FunctionExprKind::Named(_));
        if expected == Expected::NoValue && !is_named {
            self.report(ident_messages::unused_function(span));
        }
        if !function.function.type_params.is_empty() && !is_named {
            self.report(ident_messages::unnamed_with_type_params(span));
        }
        match &function.kind {
            ast::FunctionExprKind::Named(name) => {
                self.infer_named_function(*name, function, expected, span)
            }
            ast::FunctionExprKind::Anonymous => {
                self.infer_function(&function.function, BodyForm::Statements, expected, None, span)
            }
            ast::FunctionExprKind::Arrow => {
                self.infer_function(&function.function, BodyForm::Value, expected, None, span)
            }
        }
    }

    /// `function f() …`: a variable that holds the function, visible in its own body.
    fn infer_named_function(
        &mut self,
        name: ast::Ident,
        written: &ast::FunctionExpr,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let ty = self.mono();
        let local = self.declare_local(name.name, ty, name.span, LocalKind::Function);
        let n_before = self.exprs.len();
        let (function, form) = (&written.function, BodyForm::Statements);
        let value = self.infer_function(function, form, Expected::Value, Some(local), span);
        let is_own = |expr: &Expr| matches!(expr.kind, ExprKind::Local(used) if used == local);
        if written.is_inline && self.exprs.values().skip(n_before).any(is_own) {
            self.report(messages::recursive_inline(span));
        }
        let fun_ty = self.ty(value);
        if let Err(error) = unify::unify(self.cx, fun_ty, ty) {
            let diagnostic = self.mismatch(span, &error);
            self.report(diagnostic);
        }
        self.locals[local].ty = fun_ty;
        let declaration = self.var(local, Some(value), span);
        if expected == Expected::NoValue {
            return declaration;
        }
        let value = self.local_expr(local, span);
        self.block(vec![declaration, value], span)
    }

    /// A function without a name; `name` is the variable that a named one is declared as.
    fn infer_function(
        &mut self,
        function: &ast::Function,
        form: BodyForm,
        expected: Expected,
        name: Option<rayzor_types::LocalId>,
        span: Span,
    ) -> ExprId {
        let wanted = self.wanted_function(expected, function.params.len());
        self.check_parameter_names(&function.params);
        let outer_scope = self.scope.clone();
        let mark = self.scopes.enter();
        let own_params = self.declare_type_params(function, name);
        let mut args = Vec::with_capacity(function.params.len());
        let mut params = Vec::with_capacity(function.params.len());
        for (index, param) in function.params.iter().enumerate() {
            let hint = wanted.as_ref().and_then(|fun| fun.args.get(index)).copied();
            let (arg, param) = self.infer_param(param, hint);
            args.push(arg);
            params.push(param);
        }
        let ret = match &function.ret {
            Some(written) => self.resolve_type(written),
            None => self.hinted_ret(wanted.as_deref(), function.params.len(), form),
        };
        if let Some(local) = name {
            let ty = self.program().types.fun(args.clone(), ret);
            self.unify_tys(ty, self.locals[local].ty);
        }
        let body = self.infer_function_body(function, form, ret, span);
        self.scopes.leave(mark);
        self.scope = outer_scope;
        if let (Some(local), false) = (name, own_params.is_empty()) {
            self.generic_locals.insert(local, own_params);
        }
        let ty = self.program().types.fun(args, ret);
        let node = FunctionExpr { params, body, ret, name };
        self.add(ExprKind::Function(Box::new(node)), ty, span)
    }

    /// The function type that is wanted: the expected type itself, or the only one with as many parameters that casts to
    /// the expected abstract.
    fn wanted_function(
        &mut self,
        expected: Expected,
        n_params: usize,
    ) -> Option<std::sync::Arc<FunTy>> {
        let ty = self.expected_bare(expected)?;
        let TyKind::Abstract(id, args) = self.kind(ty) else { return self.program().as_fun(ty) };
        let sources = self.cx.cast_sources(id, &args);
        let mut functions = sources
            .into_iter()
            .filter_map(|source| self.program().as_fun(source))
            .filter(|fun| fun.args.len() == n_params);
        let only = functions.next()?;
        functions.next().is_none().then_some(only)
    }

    pub(crate) fn unify_tys(&mut self, from: Ty, to: Ty) {
        // A failure shows again where the function is used, with both types known.
        let _ = unify::unify(self.cx, from, to);
    }

    /// The result that the expected type suggests for a function of as many parameters.
    /// Where no result is wanted, statements may give one all the same.
    fn hinted_ret(&self, wanted: Option<&FunTy>, n_params: usize, form: BodyForm) -> Ty {
        match wanted {
            Some(fun) if fun.args.len() == n_params && !self.program().is_mono(fun.ret) => {
                let is_dynamic = self.program().is_dynamic(fun.ret);
                let is_ignored = form == BodyForm::Statements && self.program().is_void(fun.ret);
                if is_dynamic || is_ignored || self.mentions_unknown(fun.ret) {
                    self.mono()
                } else {
                    fun.ret
                }
            }
            _other => self.mono(),
        }
    }

    /// Whether a type is not fully known.
    fn mentions_unknown(&self, ty: Ty) -> bool {
        let mut found = false;
        self.program().types.map_leaves(ty, &mut |leaf| {
            found |= matches!(leaf, TyKind::Mono(_));
            None
        });
        found
    }

    fn declare_type_params(
        &mut self,
        function: &ast::Function,
        name: Option<rayzor_types::LocalId>,
    ) -> Vec<TypeParamId> {
        if function.type_params.is_empty() {
            return Vec::new();
        }
        let owner = name.map_or(rayzor_base::names::EMPTY, |local| self.locals[local].name);
        let own = type_param::declare(self.cx, &function.type_params, TypeParamOwner::Local(owner));
        self.scope = type_param::scope_with(self.cx, &self.scope, &own);
        let scope = self.scope.clone();
        type_param::resolve_all(self.cx, &scope, &function.type_params, &own);
        own
    }

    /// A parameter of a local function: as written, or as the expected type says.
    fn infer_param(&mut self, param: &ast::Param, hint: Option<FunArg>) -> (FunArg, BodyParam) {
        let arg = self.local_arg(param, hint);
        let body_param = self.bind_param(param, arg);
        (arg, body_param)
    }

    fn local_arg(&mut self, param: &ast::Param, hint: Option<FunArg>) -> FunArg {
        let stated = param.ty.as_ref().map(|written| self.resolve_type(written));
        let opt = param.is_optional || param.default.is_some();
        if param.is_rest {
            let element = stated.unwrap_or_else(|| self.mono());
            let rest = self.program().types.abstract_(self.program().well_known.rest, &[element]);
            return FunArg { name: param.name.name, opt: false, rest: true, ty: rest };
        }
        let ty = stated.unwrap_or_else(|| match (hint, &param.default) {
            (Some(hint), None) if self.program().is_dynamic(hint.ty) => {
                // What is wanted to take anything may still take one type only, which its body decides.
                let ty = self.cx.open_ty();
                self.open_params.push(ty);
                ty
            }
            (Some(hint), _) => {
                if hint.opt && !opt {
                    self.program().null_of(hint.ty)
                } else {
                    self.undecided_ty(hint.ty)
                }
            }
            (None, Some(default)) => {
                let value = self.infer_value(default);
                let ty = self.undecided_ty(self.ty(value));
                self.program().null_inner(ty).unwrap_or(ty)
            }
            (None, None) => self.mono(),
        });
        let rest = self.program().rest_element(ty).is_some();
        FunArg { name: param.name.name, opt, rest, ty }
    }

    /// Declares the variable of a parameter and types its default.
    pub(crate) fn bind_param(&mut self, param: &ast::Param, arg: FunArg) -> BodyParam {
        let span = param.name.span;
        let default = param
            .default
            .as_ref()
            .map(|default| (default, self.infer(default, Expected::Type(arg.ty))));
        let default = default.and_then(|(written, value)| {
            let is_null = self.is_null_literal(value);
            if is_null {
                return None;
            }
            let value = self.coerce(value, arg.ty);
            if !self.is_constant(value) && self.exprs[value].kind != ExprKind::Error {
                self.report(messages::default_not_constant(written.span));
            }
            Some(value)
        });
        // Without a default the variable may hold null.
        let ty = if arg.opt && default.is_none() { self.program().null_of(arg.ty) } else { arg.ty };
        let local = self.declare_local(param.name.name, ty, span, LocalKind::Param);
        let states_null = param.default.is_some() && default.is_none();
        BodyParam { local, default, states_null, opt: arg.opt, rest: arg.rest }
    }

    /// The code of a function that gives back `ret`.
    fn infer_function_body(
        &mut self,
        function: &ast::Function,
        form: BodyForm,
        ret: Ty,
        span: Span,
    ) -> ExprId {
        let Some(body) = &function.body else { return self.error_expr(span) };
        let is_arrow = form == BodyForm::Value;
        self.functions.push(FunctionCx { is_arrow, ..FunctionCx::new(ret) });
        let typed = match form {
            BodyForm::Value => self.infer_arrow_body(body, ret),
            BodyForm::Statements => self.infer_statements(body, ret),
        };
        self.functions.pop();
        typed
    }

    /// The body of `(…) -> e`: its value is the result, unless it has none.
    fn infer_arrow_body(&mut self, body: &ast::Expr, ret: Ty) -> ExprId {
        // The parser may have wrapped the value into `return`.
        if let ast::ExprKind::Return(Some(value)) = &body.kind {
            return self.infer_arrow_body(value, ret);
        }
        if self.program().is_void(ret) {
            return self.infer(body, Expected::NoValue);
        }
        let is_empty_block = matches!(&body.kind, ast::ExprKind::Block(exprs) if exprs.is_empty());
        if is_empty_block && self.program().is_mono(ret) {
            let void = self.program().tys.void;
            self.unify_tys(void, ret);
            return self.infer(body, Expected::NoValue);
        }
        let value = self.infer(body, Expected::Type(ret));
        if self.never_yields(value) {
            return value;
        }
        if self.program().is_void(self.ty(value)) && self.program().is_mono(ret) {
            let void = self.program().tys.void;
            self.unify_tys(void, ret);
            return value;
        }
        let span = self.span(value);
        self.decide_result(value, ret);
        let value = self.coerce(value, ret);
        let never = self.mono();
        self.add(ExprKind::Return(Some(value)), never, span)
    }

    /// The body of a function in which only `return` gives a result. Without any, the result is Void.
    pub(crate) fn infer_statements(&mut self, body: &ast::Expr, ret: Ty) -> ExprId {
        let typed = self.infer(body, Expected::NoValue);
        let returns = self.functions.last().map(|function| function.returns).unwrap_or_default();
        let void = self.program().tys.void;
        if !returns.with_value && self.program().is_mono(ret) {
            self.unify_tys(void, ret);
        }
        typed
    }

    /// Reports parameters of the same name.
    pub(crate) fn check_parameter_names(&mut self, params: &[ast::Param]) {
        let mut seen: Vec<Symbol> = Vec::new();
        for param in params {
            if seen.contains(&param.name.name) && param.name.name.as_str() != "_" {
                self.report(ident_messages::duplicate_parameter(param.name.span, param.name.name));
            }
            seen.push(param.name.name);
        }
    }
}
