//! `switch`.

use rayzor_base::Span;

use crate::ast::{Case, CaseBody, Expr, ExprKind, Switch};
use crate::diagnostics;
use crate::parser::Parser;
use crate::token::TokenKind as T;

impl Parser<'_> {
    pub(super) fn switch(&mut self) -> ExprKind {
        self.bump();
        let subject = self.expr();
        let mut switch = Switch { subject, cases: Vec::new(), default: None };
        if !self.expect(T::BraceOpen, "{") {
            return ExprKind::Switch(Box::new(switch));
        }
        loop {
            match self.peek() {
                T::KwCase => switch.cases.push(self.case()),
                T::KwDefault => self.default_case(&mut switch),
                _ => break,
            }
        }
        if !self.eat(T::BraceClose) {
            self.expected("}");
            self.skip_until(|_| false);
            self.eat(T::BraceClose);
        }
        ExprKind::Switch(Box::new(switch))
    }

    fn case(&mut self) -> Case {
        let start = self.span();
        self.bump();
        let mut patterns = vec![self.pattern()];
        while self.eat(T::Comma) {
            patterns.push(self.pattern());
        }
        let guard = self.eat(T::KwIf).then(|| self.guard());
        let body_start = self.span();
        self.case_colon();
        let body = self.case_body(body_start);
        Case { patterns, guard, body, span: self.span_from(start) }
    }

    fn pattern(&mut self) -> Expr {
        match self.peek() {
            T::KwVar | T::KwFinal => self.capture_var(),
            _ => self.expr(),
        }
    }

    fn guard(&mut self) -> Expr {
        self.require(T::ParenOpen);
        let guard = self.expr();
        self.expect(T::ParenClose, ")");
        guard
    }

    fn default_case(&mut self, switch: &mut Switch) {
        let start = self.span();
        self.bump();
        self.case_colon();
        let body = self.case_body(start);
        match &switch.default {
            Some(first) => self.error(diagnostics::duplicate_default(start, first.span)),
            None => switch.default = Some(body),
        }
    }

    fn case_colon(&mut self) {
        if !self.eat(T::Colon) {
            self.expected(":");
            self.skip_until(|kind| {
                matches!(kind, T::Colon | T::Semicolon | T::KwCase | T::KwDefault)
            });
            self.eat(T::Colon);
        }
    }

    fn case_body(&mut self, start: Span) -> CaseBody {
        let mut exprs = Vec::new();
        self.statements(&mut exprs, |kind| {
            matches!(kind, T::BraceClose | T::KwCase | T::KwDefault)
        });
        CaseBody { exprs, span: self.span_from(start) }
    }
}
