//! Single-quoted strings: text, `$name` and `${expr}`.

use memchr::memchr;
use rayzor_base::{Span, Symbol};

use crate::ast::{Expr, ExprKind, InterpolationPart, Quote, StringLiteral};
use crate::diagnostics;
use crate::lexer::{is_ident_byte, scan_braced_code};
use crate::parser::Parser;
use crate::token::TokenKind as T;

/// A part before its texts are joined.
enum Piece {
    Text(String, Span),
    Expr(Expr),
}

impl<'a> Parser<'a> {
    pub(super) fn single_string(&mut self) -> ExprKind {
        let token = self.bump();
        let (start, end) = (token.lo as usize + 1, token.hi as usize - 1);
        if memchr(b'$', &self.text.as_bytes()[start..end]).is_none() {
            let value = self.decode(start..end);
            return ExprKind::Str(StringLiteral { value, quote: Quote::Single });
        }
        let pieces = self.pieces(start, end);
        if let [] | [Piece::Text(..)] = &pieces[..] {
            let value = match pieces.into_iter().next() {
                Some(Piece::Text(text, _)) => Symbol::intern(&text),
                Some(Piece::Expr(_)) | None => rayzor_base::names::EMPTY,
            };
            return ExprKind::Str(StringLiteral { value, quote: Quote::Single });
        }
        let part = |piece| match piece {
            Piece::Text(text, span) => InterpolationPart::Text(Symbol::intern(&text), span),
            Piece::Expr(expr) => InterpolationPart::Expr(expr),
        };
        ExprKind::Interpolation(pieces.into_iter().map(part).collect())
    }

    fn pieces(&mut self, start: usize, end: usize) -> Vec<Piece> {
        let bytes = self.text.as_bytes();
        let mut pieces = Vec::new();
        let mut text_start = start;
        let mut at = start;
        while let Some(dollar) = find_dollar(&bytes[..end], at) {
            let next = bytes[..end].get(dollar + 1).copied().unwrap_or(0);
            match next {
                b'$' => {
                    self.push_text(&mut pieces, text_start..dollar + 1);
                    text_start = dollar + 2;
                    at = text_start;
                }
                b'{' => {
                    self.push_text(&mut pieces, text_start..dollar);
                    at = self.braced(&mut pieces, dollar, end);
                    text_start = at;
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                    self.push_text(&mut pieces, text_start..dollar);
                    let len =
                        bytes[dollar + 1..end].iter().take_while(|&&b| is_ident_byte(b)).count();
                    at = dollar + 1 + len;
                    text_start = at;
                    pieces.push(Piece::Expr(self.named(dollar + 1..at)));
                }
                _ => at = dollar + 1,
            }
        }
        self.push_text(&mut pieces, text_start..end);
        pieces
    }

    /// Adds text; adjacent texts are one.
    fn push_text(&mut self, pieces: &mut Vec<Piece>, range: std::ops::Range<usize>) {
        if range.is_empty() {
            return;
        }
        let span = Span::new(self.file, range.start as u32, range.end as u32);
        let text = self.decode(range).as_str();
        match pieces.last_mut() {
            Some(Piece::Text(before, before_span)) => {
                before.push_str(text);
                *before_span = before_span.to(span);
            }
            _ => pieces.push(Piece::Text(text.to_owned(), span)),
        }
    }

    /// `${expr}` at `dollar`; gives where it ends.
    fn braced(&mut self, pieces: &mut Vec<Piece>, dollar: usize, end: usize) -> usize {
        let code_start = dollar + 2;
        let Some(close) = scan_braced_code(&self.text.as_bytes()[..end], code_start) else {
            let span = Span::new(self.file, dollar as u32, dollar as u32 + 2);
            // The lexer saw the end, so only its limit of nesting can hide it here.
            self.error(diagnostics::too_deep(span));
            return end;
        };
        let code = &self.text.as_bytes()[code_start..close];
        if code.len() != balanced_len(code) {
            let span = Span::new(self.file, code_start as u32, close as u32 - 1);
            self.error(diagnostics::unbalanced_interpolation(span));
        }
        let tokens = self.lex_part(code_start..close - 1);
        let expr = self.with_tokens(tokens, Self::whole_expr);
        pieces.push(Piece::Expr(expr));
        close
    }

    fn named(&mut self, range: std::ops::Range<usize>) -> Expr {
        let span = Span::new(self.file, range.start as u32, range.end as u32);
        let kind = match T::of_word(&self.text.as_bytes()[range.clone()]) {
            T::KwThis => ExprKind::This,
            T::KwNull => ExprKind::Null,
            T::KwTrue => ExprKind::Bool(true),
            T::KwFalse => ExprKind::Bool(false),
            T::KwAbstract => ExprKind::AbstractThis,
            _ => ExprKind::Ident(Symbol::intern(&self.text[range])),
        };
        Expr { kind, span }
    }
}

/// Where `code`, which stands behind `${`, ends if braces in strings and comments count as others do.
fn balanced_len(code: &[u8]) -> usize {
    let mut open = 1;
    let closing = code.iter().position(|byte| {
        match byte {
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => {}
        }
        open == 0
    });
    closing.map_or(code.len() + 1, |at| at + 1)
}

/// The next `$` that no backslash stands before.
fn find_dollar(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr2(b'$', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'$' {
            return Some(at);
        }
        at += 2;
    }
}
