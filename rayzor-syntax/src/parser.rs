//! The cursor over the tokens that the grammar uses: look ahead, take, expect, recover, limit nesting.
#![allow(clippy::wildcard_enum_match_arm, reason = "recovery passes over all tokens but brackets")]

use rayzor_base::{Diagnostic, Diagnostics, FileId, Span, Symbol};

use crate::ast::Ident;
use crate::cond::Defines;
use crate::diagnostics;
use crate::lexer::{DocComment, Tokens};
use crate::token::{Token, TokenKind};

/// How deep expressions and types may nest in source. Deeper input is an error, so that neither the parser nor
/// what walks its trees runs out of stack.
pub const MAX_DEPTH: u32 = 1000;

/// How high a tree may be: nesting, and chains such as `a + b + c` or `a.b().c()`, which grow to the left.
pub const MAX_HEIGHT: u32 = 2000;

/// How many errors of one file are reported by the lexer and by the parser each; more help nobody.
pub(crate) const MAX_ERRORS: usize = 500;

/// For `Parser::comma_list`: what is wrong is called unexpected, and what would be right is not said.
pub(crate) const UNEXPECTED: &str = "";

/// The state of parsing one file.
pub(crate) struct Parser<'a> {
    pub(crate) file: FileId,
    pub(crate) text: &'a str,
    pub(crate) defines: &'a Defines,
    pub(crate) tokens: Vec<Token>,
    pub(crate) pos: usize,
    docs: Vec<DocComment>,
    diagnostics: &'a mut Diagnostics,
    /// Offset of the token the last error was about: one error for each.
    last_error: Option<u32>,
    depth: u32,
    height: u32,
    /// Errors reported before this file.
    n_errors_before: usize,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(
        file: FileId,
        text: &'a str,
        defines: &'a Defines,
        diagnostics: &'a mut Diagnostics,
        tokens: Tokens,
    ) -> Parser<'a> {
        Parser {
            file,
            text,
            defines,
            tokens: tokens.list,
            pos: 0,
            docs: tokens.docs,
            n_errors_before: diagnostics.n_errors(),
            diagnostics,
            last_error: None,
            depth: 0,
            height: 0,
        }
    }

    /// The kind of the next token.
    pub(crate) fn peek(&self) -> TokenKind {
        self.tokens[self.pos].kind
    }

    /// The kind of the token `ahead` tokens behind the next one.
    pub(crate) fn peek_at(&self, ahead: usize) -> TokenKind {
        self.tokens.get(self.pos + ahead).map_or(TokenKind::Eof, |token| token.kind)
    }

    /// The kind of the last taken token.
    pub(crate) fn prev_kind(&self) -> TokenKind {
        self.pos.checked_sub(1).map_or(TokenKind::Eof, |prev| self.tokens[prev].kind)
    }

    /// The next token.
    pub(crate) fn token(&self) -> Token {
        self.tokens[self.pos]
    }

    pub(crate) fn at(&self, kind: TokenKind) -> bool {
        self.peek() == kind
    }

    /// Takes the next token, which stays if it is the end.
    pub(crate) fn bump(&mut self) -> Token {
        let token = self.tokens[self.pos];
        if self.pos + 1 < self.tokens.len() {
            self.pos += 1;
        }
        token
    }

    /// Takes the next token if it is of `kind`.
    pub(crate) fn eat(&mut self, kind: TokenKind) -> bool {
        let found = self.at(kind);
        if found {
            self.bump();
        }
        found
    }

    pub(crate) fn span_of(&self, token: Token) -> Span {
        Span::new(self.file, token.lo, token.hi)
    }

    /// Where the next token stands.
    pub(crate) fn span(&self) -> Span {
        self.span_of(self.tokens[self.pos])
    }

    /// Where the last taken token stands.
    pub(crate) fn prev_span(&self) -> Span {
        self.pos
            .checked_sub(1)
            .map_or(Span::new(self.file, 0, 0), |prev| self.span_of(self.tokens[prev]))
    }

    /// From `start` to the end of the last taken token.
    pub(crate) fn span_from(&self, start: Span) -> Span {
        start.to(self.prev_span())
    }

    pub(crate) fn text_of(&self, token: Token) -> &'a str {
        &self.text[token.lo as usize..token.hi as usize]
    }

    /// The text of a token as a name.
    pub(crate) fn ident_of(&self, token: Token) -> Ident {
        Ident { name: Symbol::intern(self.text_of(token)), span: self.span_of(token) }
    }

    /// Takes the next token as a name, whatever it is.
    pub(crate) fn bump_ident(&mut self) -> Ident {
        let token = self.bump();
        self.ident_of(token)
    }

    /// Whether the next token is the identifier `word`, one of those with a meaning in some places only.
    pub(crate) fn at_word(&self, word: &str) -> bool {
        let token = self.tokens[self.pos];
        token.kind == TokenKind::Ident && self.text_of(token) == word
    }

    /// Whether the next token follows the last one without space.
    pub(crate) fn is_adjacent(&self) -> bool {
        self.pos > 0 && self.tokens[self.pos - 1].hi == self.tokens[self.pos].lo
    }

    /// The documentation comment before any of the tokens from `start` to the next one, the last if several.
    pub(crate) fn doc_since(&self, start: usize) -> Option<Symbol> {
        let end = self.docs.partition_point(|doc| doc.token as usize <= self.pos);
        let doc = self.docs[..end].last().filter(|doc| doc.token as usize >= start)?;
        Some(Symbol::intern(&self.text[doc.lo as usize..doc.hi as usize]))
    }

    /// Parses with other tokens and comes back, for code inside strings.
    pub(crate) fn with_tokens<T>(
        &mut self,
        tokens: Tokens,
        parse: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let outer_tokens = std::mem::replace(&mut self.tokens, tokens.list);
        let outer_docs = std::mem::replace(&mut self.docs, tokens.docs);
        let outer_pos = std::mem::replace(&mut self.pos, 0);
        let result = parse(self);
        (self.tokens, self.docs, self.pos) = (outer_tokens, outer_docs, outer_pos);
        result
    }

    /// Lexes a part of the text.
    pub(crate) fn lex_part(&mut self, range: std::ops::Range<usize>) -> Tokens {
        crate::lexer::lex(self.file, self.text, range, self.defines, self.diagnostics)
    }
}

/// Errors.
impl Parser<'_> {
    /// Reports an error about the next token, unless one about it was reported before.
    pub(crate) fn error_here(&mut self, diagnostic: Diagnostic) {
        let token = self.token();
        let known = self.last_error == Some(token.lo) || token.kind == TokenKind::Invalid;
        self.last_error = Some(token.lo);
        if !known {
            self.error(diagnostic);
        }
    }

    /// Reports an error about what was parsed already.
    pub(crate) fn error(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.n_errors() - self.n_errors_before < MAX_ERRORS {
            self.diagnostics.report(diagnostic);
        }
    }

    /// "Unexpected …" about the next token.
    pub(crate) fn unexpected(&mut self) {
        let token = self.token();
        let text = self.text_of(token);
        let found = match token.kind {
            TokenKind::Eof => "end of file".to_owned(),
            kind if kind.is_keyword() => format!("keyword \"{text}\""),
            _ => text.to_owned(),
        };
        self.error_here(diagnostics::unexpected(self.span(), &found));
    }

    /// "Expected …" at the next token.
    pub(crate) fn expected(&mut self, what: &str) {
        self.error_here(diagnostics::expected(self.span(), what));
    }

    /// Takes a token of `kind` or reports that it is missing. `text` is how the message names it.
    pub(crate) fn expect(&mut self, kind: TokenKind, text: &str) -> bool {
        let found = self.eat(kind);
        if !found {
            self.expected(text);
        }
        found
    }

    /// Takes a token of `kind` or reports the next one as unexpected.
    pub(crate) fn require(&mut self, kind: TokenKind) -> bool {
        let found = self.eat(kind);
        if !found {
            self.unexpected();
        }
        found
    }

    /// The end of a statement or field: `;`, which may be left out behind `}`.
    pub(crate) fn semicolon(&mut self) {
        if self.eat(TokenKind::Semicolon) {
            return;
        }
        if self.prev_kind() != TokenKind::BraceClose {
            self.error_here(diagnostics::missing_semicolon(self.span()));
        }
    }

    /// A name where one must stand; reports and gives an empty one otherwise.
    pub(crate) fn expect_ident(&mut self) -> Ident {
        if matches!(self.peek(), TokenKind::Ident | TokenKind::Dollar) {
            return self.bump_ident();
        }
        self.unexpected();
        self.no_ident()
    }

    /// The name of what has none.
    pub(crate) fn no_ident(&self) -> Ident {
        let span = self.span();
        Ident { name: rayzor_base::names::EMPTY, span: Span::new(span.file, span.lo, span.lo) }
    }

    /// Skips what cannot be parsed, brackets with their content. Stops before a token `stop` accepts outside of
    /// brackets, before a closing bracket that closes none of them, and at the end. What is wrong with that token is
    /// a consequence and not reported.
    pub(crate) fn skip_until(&mut self, stop: impl Fn(TokenKind) -> bool) {
        let mut open = Vec::new();
        loop {
            let kind = self.peek();
            let ends = match kind {
                TokenKind::Eof => true,
                _ if open.is_empty() && stop(kind) => true,
                TokenKind::ParenOpen | TokenKind::BracketOpen | TokenKind::BraceOpen => {
                    open.push(kind);
                    false
                }
                TokenKind::ParenClose | TokenKind::BracketClose | TokenKind::BraceClose => {
                    !close_bracket(&mut open, kind)
                }
                _ => false,
            };
            if ends {
                break;
            }
            self.bump();
        }
        self.last_error = Some(self.token().lo);
    }

    /// Parses `item`s separated by commas up to `close`, which is taken; a comma may stand before it, unless it is `>`. The
    /// opening bracket is taken already. `expected` names separator and end for the message, or is `UNEXPECTED`.
    pub(crate) fn comma_list<T>(
        &mut self,
        close: TokenKind,
        expected: &str,
        mut item: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let mut items = Vec::new();
        while !self.eat(close) {
            let start = self.pos;
            items.push(item(self));
            if self.eat(TokenKind::Comma) {
                if close == TokenKind::Gt && self.at(close) {
                    self.unexpected();
                }
                continue;
            }
            if self.at(close) {
                continue;
            }
            match expected {
                UNEXPECTED => self.unexpected(),
                _ => self.expected(expected),
            }
            // A semicolon ends what stands in parentheses, but is a likely mistake for a comma in braces.
            let ends = |kind| kind == TokenKind::Semicolon && close != TokenKind::BraceClose;
            self.skip_until(|kind| {
                let starts_block = close == TokenKind::Gt && kind == TokenKind::BraceOpen;
                kind == TokenKind::Comma || kind == close || ends(kind) || starts_block
            });
            if self.eat(TokenKind::Comma) && self.pos > start {
                continue;
            }
            self.eat(close);
            break;
        }
        items
    }
}

/// Takes the brackets that `close` closes off `open`; false if there are none. A brace closes what is open inside it,
/// other brackets close nothing outside the innermost braces.
fn close_bracket(open: &mut Vec<TokenKind>, close: TokenKind) -> bool {
    if open.is_empty() {
        return false;
    }
    let brace = open.iter().rposition(|&kind| kind == TokenKind::BraceOpen);
    match (close, brace) {
        (TokenKind::BraceClose, Some(at)) => open.truncate(at),
        (TokenKind::BraceClose, None) => return false,
        (_, Some(at)) if at + 1 == open.len() => {}
        _ => drop(open.pop()),
    }
    true
}

/// Limits.
impl Parser<'_> {
    /// Runs `parse` one level deeper. Too deep, it reports, gives up the rest of the file and returns `None`.
    pub(crate) fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            self.give_up();
            return None;
        }
        self.depth += 1;
        let outer = std::mem::replace(&mut self.height, 0);
        let result = parse(self);
        self.height = outer.max(self.height + 1);
        self.depth -= 1;
        Some(result)
    }

    /// Notes that the tree just parsed becomes a child; false if the chain is too long, which is reported.
    pub(crate) fn grow_chain(&mut self) -> bool {
        self.height += 1;
        let fits = self.height < MAX_HEIGHT;
        if !fits {
            self.give_up();
            self.height = 0;
        }
        fits
    }

    fn give_up(&mut self) {
        self.error_here(diagnostics::too_deep(self.span()));
        self.pos = self.tokens.len() - 1;
        self.last_error = Some(self.token().lo);
    }
}
