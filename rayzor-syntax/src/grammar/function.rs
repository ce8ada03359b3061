//! Functions: signatures, local functions, arrow functions.

use crate::ast::{Expr, ExprKind, Function, FunctionExpr, FunctionExprKind, Param};
use crate::diagnostics;
use crate::parser::{Parser, UNEXPECTED};
use crate::token::TokenKind as T;

impl Parser<'_> {
    /// `<T>(params):R` without a body.
    pub(super) fn function_signature(&mut self) -> Function {
        let start = self.span();
        let type_params = self.type_params();
        let params = self.params();
        let ret = self.type_hint();
        Function { type_params, params, ret, body: None, span: self.span_from(start) }
    }

    fn params(&mut self) -> Vec<Param> {
        if !self.require(T::ParenOpen) {
            return Vec::new();
        }
        let params = self.comma_list(T::ParenClose, UNEXPECTED, Self::param);
        if let Some((_, rest)) = params.split_last() {
            for param in rest.iter().filter(|param| param.is_rest) {
                self.error(diagnostics::rest_not_last(param.span));
            }
        }
        params
    }

    /// `@meta ?name:T = value` or `...name:T`
    pub(super) fn param(&mut self) -> Param {
        let start = self.span();
        let meta = self.meta_list();
        let is_rest = self.eat(T::Ellipsis);
        let is_optional = !is_rest && self.eat(T::Question);
        let name = self.expect_ident();
        let ty = self.type_hint();
        let default = self.eat(T::Assign).then(|| self.expr());
        Param { name, meta, is_optional, is_rest, ty, default, span: self.span_from(start) }
    }

    /// `function name?<T>(params):R body`
    pub(super) fn local_function(&mut self, is_inline: bool) -> Expr {
        let start = self.span();
        self.bump();
        let kind = match self.peek() {
            T::Ident | T::Dollar => FunctionExprKind::Named(self.bump_ident()),
            _ => FunctionExprKind::Anonymous,
        };
        let mut function = self.function_signature();
        function.body = Some(Box::new(self.expr()));
        function.span = self.span_from(function.span);
        let function = FunctionExpr { kind, is_inline, function };
        Expr { kind: ExprKind::Function(Box::new(function)), span: self.span_from(start) }
    }

    /// `(params) -> body`
    pub(super) fn paren_arrow_function(&mut self) -> Expr {
        let start = self.span();
        self.bump();
        let params = self.comma_list(T::ParenClose, UNEXPECTED, Self::param);
        for meta in params.iter().flat_map(|param| &param.meta) {
            self.error(diagnostics::arrow_param_meta(meta.span));
        }
        for param in params.iter().filter(|param| param.is_rest) {
            self.error(diagnostics::unexpected(param.span, "..."));
        }
        self.arrow_body(start, params)
    }

    /// `x -> body`
    pub(super) fn ident_arrow_function(&mut self) -> Expr {
        let name = self.bump_ident();
        let span = name.span;
        let param = Param {
            name,
            meta: Vec::new(),
            is_optional: false,
            is_rest: false,
            ty: None,
            default: None,
            span,
        };
        self.arrow_body(span, vec![param])
    }

    fn arrow_body(&mut self, start: rayzor_base::Span, params: Vec<Param>) -> Expr {
        self.require(T::Arrow);
        let body = Some(Box::new(self.expr()));
        let span = self.span_from(start);
        let function = Function { type_params: Vec::new(), params, ret: None, body, span };
        let function = FunctionExpr { kind: FunctionExprKind::Arrow, is_inline: false, function };
        Expr { kind: ExprKind::Function(Box::new(function)), span }
    }
}
