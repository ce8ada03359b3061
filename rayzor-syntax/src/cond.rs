//! Conditional compilation: `#if`, `#elseif`, `#else`, `#end`, `#error`. It cuts anywhere between tokens.

mod defines;
mod expr;

pub use defines::Defines;

use rayzor_base::Span;

use crate::diagnostics;
use crate::lexer::Lexer;
use crate::token::TokenKind;
use expr::parse_condition;

/// An `#if` whose `#end` was not seen yet. The lexer is always in the branch that is compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CondFrame {
    /// The `#if`.
    pub(crate) span: Span,
}

/// The words behind `#` that have a meaning.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Directive {
    If,
    ElseIf,
    Else,
    End,
    Error,
    Line,
}

impl Directive {
    fn of_word(word: &str) -> Option<Directive> {
        Some(match word {
            "if" => Directive::If,
            "elseif" => Directive::ElseIf,
            "else" => Directive::Else,
            "end" => Directive::End,
            "error" => Directive::Error,
            "line" => Directive::Line,
            _ => return None,
        })
    }
}

impl Lexer<'_> {
    /// At `#` in compiled text.
    pub(crate) fn lex_directive(&mut self) {
        let start = self.pos;
        let end = self.ident_end(start + 1);
        if end == start + 1 {
            return self.invalid_character();
        }
        let word = &self.text[start + 1..end];
        let span = self.span(start, end);
        self.pos = end;
        match Directive::of_word(word) {
            Some(Directive::If) => {
                self.cond_frames.push(CondFrame { span });
                if !self.condition(span) {
                    self.skip_branches(Skip::ToTaken);
                }
            }
            // Nothing limits how many follow, or in which order: the first branch that holds is the one.
            Some(Directive::ElseIf | Directive::Else) => {
                if self.cond_frames.is_empty() {
                    self.report(diagnostics::unexpected_directive(span, word));
                } else {
                    self.skip_branches(Skip::ToEnd);
                }
            }
            Some(Directive::End) => {
                if self.cond_frames.pop().is_none() {
                    self.report(diagnostics::unexpected_directive(span, word));
                }
            }
            Some(Directive::Error) => self.error_directive(span),
            Some(Directive::Line) => self.skip_line(),
            None => {
                self.report(diagnostics::unknown_directive(span, word));
                self.pos = start;
                self.push(TokenKind::Invalid, end);
            }
        }
    }

    /// `#error "message"`
    fn error_directive(&mut self, span: Span) {
        while matches!(self.peek(0), b' ' | b'\t') {
            self.pos += 1;
        }
        let start = self.pos;
        let end = match self.peek(0) {
            b'"' => self.double_string_end(start),
            b'\'' => self.single_string_end(start),
            _ => None,
        };
        let message = end.map_or("", |end| &self.text[start + 1..end - 1]);
        self.report(diagnostics::error_directive(span, message));
        self.pos = end.unwrap_or(start);
    }

    /// Reads the condition behind `#if` or `#elseif` and tells whether it holds. A bad one is reported and false.
    fn condition(&mut self, span: Span) -> bool {
        match parse_condition(self) {
            Ok(value) => value.is_true(),
            Err(diagnostic) => {
                let nowhere = diagnostic.span.lo >= self.bytes.len() as u32;
                self.report(if nowhere {
                    diagnostics::invalid_condition(span)
                } else {
                    diagnostic
                });
                false
            }
        }
    }

    /// Skips branches of the innermost `#if` as `skip` says.
    fn skip_branches(&mut self, skip: Skip) {
        let mut depth = 0;
        while self.skip_to_directive() {
            let start = self.pos;
            self.pos = self.ident_end(start + 1);
            let directive = Directive::of_word(&self.text[start + 1..self.pos]);
            let span = self.span(start, self.pos);
            match directive {
                Some(Directive::If) => depth += 1,
                Some(Directive::End) if depth > 0 => depth -= 1,
                Some(Directive::End) => {
                    self.cond_frames.pop();
                    return;
                }
                Some(Directive::Else | Directive::ElseIf) if depth > 0 => {}
                Some(Directive::Else) if skip == Skip::ToTaken => return,
                Some(Directive::ElseIf) if skip == Skip::ToTaken => {
                    if self.condition(span) {
                        return;
                    }
                }
                Some(Directive::Else | Directive::ElseIf | Directive::Error | Directive::Line)
                | None => {}
            }
        }
    }
}

/// What ends the skipping.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Skip {
    /// The next branch whose condition holds, or `#end`.
    ToTaken,
    /// Only `#end`.
    ToEnd,
}
