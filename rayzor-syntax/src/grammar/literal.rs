//! Literals: numbers, strings without interpolation, regular expressions, markup.

use std::borrow::Cow;
use std::ops::Range;

use rayzor_base::{Span, Symbol};

use crate::ast::{
    ExprKind, FloatLiteral, IntLiteral, IntSuffix, Quote, RegexLiteral, StringLiteral,
};
use crate::diagnostics;
use crate::lexer::decode_escapes;
use crate::parser::Parser;
use crate::token::TokenKind;

impl Parser<'_> {
    pub(super) fn number(&mut self) -> ExprKind {
        let token = self.bump();
        let text = self.text_of(token);
        let text: Cow<'_, str> =
            if text.contains('_') { text.replace('_', "").into() } else { text.into() };
        let is_hex = text.starts_with("0x") || text.starts_with("0X");
        let suffix_letters: &[char] = if is_hex { &['i', 'u'] } else { &['i', 'u', 'f'] };
        let (digits, suffix) = text.split_at(text.find(suffix_letters).unwrap_or(text.len()));
        let span = self.span_of(token);
        let text = Symbol::intern(digits);
        if token.kind == TokenKind::Float {
            if !matches!(suffix, "" | "f64") {
                self.error(diagnostics::invalid_float_suffix(span, suffix));
            }
            return ExprKind::Float(FloatLiteral { text, has_suffix: !suffix.is_empty() });
        }
        let suffix = match suffix {
            "" => IntSuffix::None,
            "i32" => IntSuffix::I32,
            "u32" => IntSuffix::U32,
            "i64" => IntSuffix::I64,
            _ => {
                self.error(diagnostics::invalid_int_suffix(span, suffix));
                IntSuffix::None
            }
        };
        ExprKind::Int(IntLiteral { text, suffix })
    }

    pub(super) fn double_string(&mut self) -> ExprKind {
        let token = self.bump();
        let value = self.decode(token.lo as usize + 1..token.hi as usize - 1);
        ExprKind::Str(StringLiteral { value, quote: Quote::Double })
    }

    /// The text that this part of the source stands for inside quotes.
    pub(super) fn decode(&mut self, range: Range<usize>) -> Symbol {
        let span = Span::new(self.file, range.start as u32, range.end as u32);
        let mut errors = Vec::new();
        let value = decode_escapes(&self.text[range], span, &mut |error| errors.push(error));
        errors.into_iter().for_each(|error| self.error(error));
        Symbol::intern(&value)
    }

    pub(super) fn regex(&mut self) -> ExprKind {
        let token = self.bump();
        let text = &self.text_of(token)[2..];
        let (pattern, flags) = text.rsplit_once('/').unwrap_or((text, ""));
        let flags = Symbol::intern(flags);
        ExprKind::Regex(RegexLiteral {
            pattern: Symbol::intern(&pattern.replace("\\/", "/")),
            flags,
        })
    }

    pub(super) fn markup(&mut self) -> ExprKind {
        let token = self.bump();
        ExprKind::Markup(Symbol::intern(self.text_of(token)))
    }
}
