//! Number literals: digits with separators, fractions, exponents and suffixes.

use super::{Lexer, is_ident_byte};
use crate::token::TokenKind;

impl Lexer<'_> {
    /// At a digit, or at a dot followed by one.
    pub(crate) fn lex_number(&mut self) {
        let start = self.pos;
        if self.bytes[start] == b'0' && self.peek(1) == b'x' && self.peek(2).is_ascii_hexdigit() {
            let end = self.digits_end(start + 2, |b| b.is_ascii_hexdigit());
            return self.push_number(TokenKind::Int, end);
        }
        let leading_zero =
            self.bytes[start] == b'0' && (self.peek(1).is_ascii_digit() || self.peek(1) == b'_');
        let mut end = match self.bytes[start] {
            b'.' => start,
            _ if leading_zero => start + 1,
            _ => self.decimal_end(start),
        };
        let mut kind = TokenKind::Int;
        if self.byte(end) == b'.' && self.is_fraction(end + 1) {
            kind = TokenKind::Float;
            end = self.fraction_end(end + 1);
        }
        if let Some(exponent_end) = self.exponent_end(end) {
            kind = TokenKind::Float;
            end = exponent_end;
        }
        self.push_number(kind, end);
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn push_number(&mut self, kind: TokenKind, end: usize) {
        let (kind, end) = match self.suffix_end(end) {
            Some(suffix_end)
                if self.bytes[end..suffix_end].contains(&b'f') && kind == TokenKind::Int =>
            {
                (TokenKind::Float, suffix_end)
            }
            Some(suffix_end) => (kind, suffix_end),
            None => (kind, end),
        };
        self.push(kind, end);
    }

    /// Digits from `at` with single `_` between them.
    fn digits_end(&self, at: usize, is_digit: fn(u8) -> bool) -> usize {
        let mut end = at;
        loop {
            if is_digit(self.byte(end)) {
                end += 1;
            } else if self.byte(end) == b'_' && is_digit(self.byte(end + 1)) {
                end += 2;
            } else {
                return end;
            }
        }
    }

    fn decimal_end(&self, at: usize) -> usize {
        self.digits_end(at, |b| b.is_ascii_digit())
    }

    fn fraction_end(&self, at: usize) -> usize {
        self.decimal_end(at)
    }

    /// Whether a dot with this behind it belongs to the number: not before `..`, nor before a field name.
    fn is_fraction(&self, at: usize) -> bool {
        let next = self.byte(at);
        next.is_ascii_digit()
            || self.exponent_end(at).is_some()
            || (next == b'f' && self.suffix_end(at).is_some())
            || !(is_ident_byte(next) || next == b'.')
    }

    /// `e`, a sign, digits.
    fn exponent_end(&self, at: usize) -> Option<usize> {
        if !matches!(self.byte(at), b'e' | b'E') {
            return None;
        }
        let digits = if matches!(self.byte(at + 1), b'+' | b'-') { at + 2 } else { at + 1 };
        self.byte(digits).is_ascii_digit().then(|| self.decimal_end(digits))
    }

    /// `i`, `u` or `f` and digits, perhaps behind `_`; not followed by more of a word.
    fn suffix_end(&self, at: usize) -> Option<usize> {
        let letter = if self.byte(at) == b'_' { at + 1 } else { at };
        if !matches!(self.byte(letter), b'i' | b'u' | b'f')
            || !self.byte(letter + 1).is_ascii_digit()
        {
            return None;
        }
        let end = self.decimal_end(letter + 1);
        (!is_ident_byte(self.byte(end))).then_some(end)
    }
}
