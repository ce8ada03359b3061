//! Blocks, object literals, variables, conditions, loops, `try`.

use rayzor_base::hash::FxHashSet;

use crate::ast::{
    Catch, Expr, ExprKind, For, Ident, If, ObjectField, Quote, Try, VarDecl, VarDecls, While,
};
use crate::diagnostics;
use crate::parser::Parser;
use crate::token::TokenKind as T;

use super::field::{ends_field_block, starts_member};

impl Parser<'_> {
    /// `{ … }`: an object literal if a name or string and a colon follow, otherwise a block.
    pub(super) fn brace(&mut self) -> Expr {
        let start = self.span();
        let is_key =
            matches!(self.peek_at(1), T::Ident | T::Dollar | T::DoubleString | T::SingleString);
        self.bump();
        let kind = if is_key && self.peek_at(1) == T::Colon {
            self.object_fields()
        } else {
            ExprKind::Block(self.block_rest())
        };
        Expr { kind, span: self.span_from(start) }
    }

    fn object_fields(&mut self) -> ExprKind {
        let fields = self.comma_list(T::BraceClose, ", or }", Self::object_field);
        let mut seen = FxHashSet::default();
        for field in &fields {
            if !seen.insert(field.name.name) && field.name.name != rayzor_base::names::EMPTY {
                let name = field.name.name.as_str();
                self.error(diagnostics::duplicate_object_field(field.name.span, name));
            }
        }
        ExprKind::Object(fields)
    }

    fn object_field(&mut self) -> ObjectField {
        let start = self.span();
        let (name, quote) = match self.peek() {
            T::DoubleString => (self.quoted_name(), Some(Quote::Double)),
            T::SingleString => (self.quoted_name(), Some(Quote::Single)),
            _ => (self.expect_ident(), None),
        };
        self.require(T::Colon);
        let value = self.expr();
        ObjectField { name, quote, value, span: self.span_from(start) }
    }

    fn quoted_name(&mut self) -> Ident {
        let token = self.bump();
        let name = self.decode(token.lo as usize + 1..token.hi as usize - 1);
        Ident { name, span: self.span_of(token) }
    }

    /// Statements up to `}`, which is taken; `{` is taken already.
    fn block_rest(&mut self) -> Vec<Expr> {
        let mut exprs = Vec::new();
        self.statements(&mut exprs, |kind| kind == T::BraceClose);
        if !self.eat(T::BraceClose) {
            self.expected("}");
        }
        exprs
    }

    /// Statements up to a token that `end` accepts, or that can only stand outside functions.
    pub(super) fn statements(&mut self, exprs: &mut Vec<Expr>, end: impl Fn(T) -> bool) {
        loop {
            let kind = self.peek();
            if end(kind) || kind == T::Eof || starts_member(kind) || ends_field_block(kind) {
                return;
            }
            let start = self.pos;
            if starts_statement(kind) {
                exprs.push(self.statement());
            } else {
                self.expected("}");
            }
            if self.pos == start
                || self.prev_kind() != T::Semicolon && self.prev_kind() != T::BraceClose
            {
                self.skip_statement(start, &end);
            }
        }
    }

    /// Goes to where the next statement may start.
    fn skip_statement(&mut self, start: usize, end: &impl Fn(T) -> bool) {
        let stop = |kind| {
            end(kind)
                || kind == T::Semicolon
                || starts_keyword_statement(kind)
                || starts_member(kind)
        };
        if self.pos > start && stop(self.peek()) {
            self.eat(T::Semicolon);
            return;
        }
        if self.pos == start {
            self.bump();
        }
        self.skip_until(|kind| stop(kind) || ends_field_block(kind));
        if matches!(self.peek(), T::ParenClose | T::BracketClose) && !end(self.peek()) {
            self.bump();
        }
        self.eat(T::Semicolon);
    }

    /// One statement with its semicolon.
    fn statement(&mut self) -> Expr {
        let expr = match (self.peek(), self.peek_at(1)) {
            (T::KwVar | T::KwFinal, _) => self.var_list(false),
            (T::KwStatic, T::KwVar | T::KwFinal) => {
                let start = self.span();
                self.bump();
                let vars = self.var_list(true);
                Expr { span: start.to(vars.span), ..vars }
            }
            _ => self.expr(),
        };
        self.semicolon();
        expr
    }

    /// `var a = 1, b`
    pub(super) fn var_list(&mut self, is_static: bool) -> Expr {
        let start = self.span();
        let is_final = self.bump().kind == T::KwFinal;
        let mut vars = vec![self.var_decl()];
        while self.eat(T::Comma) {
            vars.push(self.var_decl());
        }
        Expr {
            kind: ExprKind::Var(VarDecls { is_final, is_static, vars }),
            span: self.span_from(start),
        }
    }

    /// `var a = 1` where a comma would end it.
    pub(super) fn single_var(&mut self) -> Expr {
        let start = self.span();
        let is_final = self.bump().kind == T::KwFinal;
        let vars = vec![self.var_decl()];
        Expr {
            kind: ExprKind::Var(VarDecls { is_final, is_static: false, vars }),
            span: self.span_from(start),
        }
    }

    /// `var x` of a pattern, where a colon would end it.
    pub(super) fn capture_var(&mut self) -> Expr {
        let start = self.span();
        let is_final = self.bump().kind == T::KwFinal;
        let name = self.expect_ident();
        let var = VarDecl { name, meta: Vec::new(), ty: None, init: None, span: name.span };
        let decls = VarDecls { is_final, is_static: false, vars: vec![var] };
        Expr { kind: ExprKind::Var(decls), span: self.span_from(start) }
    }

    fn var_decl(&mut self) -> VarDecl {
        let start = self.span();
        let meta = self.meta_list();
        if self.at(T::Question) {
            self.error_here(diagnostics::optional_var(self.span()));
            self.bump();
        }
        let name = self.var_name();
        let ty = self.type_hint();
        let init = self.eat(T::Assign).then(|| Box::new(self.expr()));
        VarDecl { name, meta, ty, init, span: self.span_from(start) }
    }

    fn var_name(&mut self) -> Ident {
        if !self.peek().is_keyword() {
            return self.expect_ident();
        }
        let name = self.bump_ident();
        self.error(diagnostics::keyword_as_variable(name.span, name.name.as_str()));
        name
    }

    /// `(e)` behind a keyword.
    fn condition(&mut self) -> Expr {
        if !self.require(T::ParenOpen) {
            // The parentheses are missing, but what should stand in them is mostly there.
            let known = matches!(self.peek(), T::Semicolon | T::BraceOpen)
                || !starts_statement(self.peek());
            return if known {
                Expr { kind: ExprKind::Error, span: self.span() }
            } else {
                self.expr()
            };
        }
        let condition = self.expr();
        if !self.expect(T::ParenClose, ")") {
            self.skip_until(|kind| matches!(kind, T::ParenClose | T::Semicolon));
            self.eat(T::ParenClose);
        }
        condition
    }

    /// A semicolon that belongs to the construct because `keyword` follows it.
    fn eat_semicolon_before(&mut self, keyword: T) {
        if self.at(T::Semicolon) && self.peek_at(1) == keyword {
            self.bump();
        }
    }

    pub(super) fn if_expr(&mut self) -> ExprKind {
        self.bump();
        let condition = self.condition();
        let then = self.expr();
        self.eat_semicolon_before(T::KwElse);
        let otherwise = self.eat(T::KwElse).then(|| self.expr());
        ExprKind::If(Box::new(If { condition, then, otherwise }))
    }

    pub(super) fn for_expr(&mut self) -> ExprKind {
        self.bump();
        let header = self.condition();
        let body = self.expr();
        ExprKind::For(Box::new(For { header, body }))
    }

    pub(super) fn while_expr(&mut self) -> ExprKind {
        self.bump();
        let condition = self.condition();
        let body = self.expr();
        ExprKind::While(Box::new(While { condition, body, is_do: false }))
    }

    pub(super) fn do_expr(&mut self) -> ExprKind {
        self.bump();
        let body = self.expr();
        self.eat_semicolon_before(T::KwWhile);
        self.require(T::KwWhile);
        let condition = self.condition();
        ExprKind::While(Box::new(While { condition, body, is_do: true }))
    }

    pub(super) fn try_expr(&mut self) -> ExprKind {
        self.bump();
        let body = self.expr();
        let mut catches = Vec::new();
        while self.at(T::KwCatch) {
            catches.push(self.catch());
        }
        ExprKind::Try(Box::new(Try { body, catches }))
    }

    fn catch(&mut self) -> Catch {
        let start = self.span();
        self.bump();
        let (mut name, mut ty) = (self.no_ident(), None);
        if self.require(T::ParenOpen) {
            name = self.expect_ident();
            ty = self.type_hint();
            if !self.expect(T::ParenClose, ")") {
                self.skip_until(|kind| matches!(kind, T::ParenClose | T::Semicolon));
                self.eat(T::ParenClose);
            }
        } else if self.at(T::Ident) {
            name = self.bump_ident();
        }
        let body = self.expr();
        Catch { name, ty, body, span: self.span_from(start) }
    }
}

/// Whether a statement can start with this token.
fn starts_statement(kind: T) -> bool {
    !matches!(
        kind,
        T::ParenClose | T::BracketClose | T::BraceClose | T::Comma | T::Semicolon | T::Colon
    ) && !matches!(kind, T::KwElse | T::KwCase | T::KwDefault | T::KwCatch | T::Eof)
}

/// Keywords that only start statements, where parsing goes on after an error.
fn starts_keyword_statement(kind: T) -> bool {
    matches!(
        kind,
        T::KwVar | T::KwFinal | T::KwIf | T::KwFor | T::KwWhile | T::KwDo | T::KwSwitch | T::KwTry
    ) || matches!(kind, T::KwReturn | T::KwThrow | T::KwBreak | T::KwContinue)
}
