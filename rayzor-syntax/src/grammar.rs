//! The grammar, by what is parsed. Each function is called with the cursor at the first token of its construct.
#![allow(clippy::wildcard_enum_match_arm, reason = "a token that no arm names is a syntax error")]

mod expr;
mod field;
mod function;
mod interpolation;
mod literal;
mod meta;
mod module;
mod operator;
mod statement;
mod switch;
mod type_decl;
mod type_ref;

use crate::ast::Expr;
use crate::parser::Parser;
use crate::token::TokenKind;

impl Parser<'_> {
    /// An expression and nothing behind it.
    pub(crate) fn whole_expr(&mut self) -> Expr {
        let expr = self.expr();
        if !self.at(TokenKind::Eof) {
            self.unexpected();
        }
        expr
    }
}
