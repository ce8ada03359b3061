//! Text to syntax tree. No IO, and it never fails: errors are diagnostics, and the tree has error nodes.
//!
//! The way of a file: `lexer` (bytes to tokens, with `cond` choosing the branches of `#if`), `parser` (the cursor)
//! and `grammar` (one function for each construct) to `ast::Module`. `print` gives source back, `dump` shows the tree.
#![forbid(unsafe_code)]

pub mod ast;
pub mod cond;
pub mod diagnostics;
pub mod dump;
mod grammar;
pub mod known_define;
pub mod known_meta;
pub mod lexer;
mod parser;
pub mod print;
pub mod token;

pub use cond::Defines;
pub use parser::{MAX_DEPTH, MAX_HEIGHT};

use rayzor_base::{Diagnostics, FileId};

use crate::parser::Parser;

/// Parses a file. `defines` decides the branches of `#if`. Errors go to `diagnostics`; the tree is complete up to
/// what they are about.
pub fn parse_module(
    file: FileId,
    text: &str,
    defines: &Defines,
    diagnostics: &mut Diagnostics,
) -> ast::Module {
    let tokens = lexer::lex(file, text, 0..text.len(), defines, diagnostics);
    Parser::new(file, text, defines, diagnostics, tokens).module()
}

/// Parses one expression, as macros and tests need it; all of `text` must be used.
pub fn parse_expr(
    file: FileId,
    text: &str,
    defines: &Defines,
    diagnostics: &mut Diagnostics,
) -> ast::Expr {
    let tokens = lexer::lex(file, text, 0..text.len(), defines, diagnostics);
    Parser::new(file, text, defines, diagnostics, tokens).whole_expr()
}
