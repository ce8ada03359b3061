//! Bytes to tokens. Comments and inactive conditional branches are skipped; documentation comments are noted.

mod number;
mod skip;
mod string;

use rayzor_base::{Diagnostic, Diagnostics, FileId, Span};

pub use string::{decode_escapes, scan_braced_code};

use crate::cond::{CondFrame, Defines};
use crate::diagnostics;
use crate::parser::MAX_ERRORS;
use crate::token::{Token, TokenKind};

/// A documentation comment.
#[derive(Clone, Copy, Debug)]
pub struct DocComment {
    /// Position in the token list of the token behind it.
    pub token: u32,
    /// First byte of its text.
    pub lo: u32,
    /// One past the last byte of its text.
    pub hi: u32,
}

/// The tokens of a text, the last one `Eof`.
#[derive(Debug, Default)]
pub struct Tokens {
    /// The tokens.
    pub list: Vec<Token>,
    /// Documentation comments in source order.
    pub docs: Vec<DocComment>,
}

/// The state of lexing one text or a part of it.
pub(crate) struct Lexer<'a> {
    pub(crate) text: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) pos: usize,
    pub(crate) file: FileId,
    pub(crate) defines: &'a Defines,
    pub(crate) diagnostics: &'a mut Diagnostics,
    pub(crate) cond_frames: Vec<CondFrame>,
    n_errors_before: usize,
    out: Tokens,
    /// Positions in `out.list` of the parentheses that are open.
    open_parens: Vec<u32>,
    /// The parenthesis that the last `)` closed.
    last_closed: Option<u32>,
}

const IDENT: u8 = 1;
const SPACE: u8 = 2;

/// For each byte, whether it belongs to identifiers or to white space.
static CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        if b.is_ascii_alphanumeric() || b == b'_' {
            table[byte] = IDENT;
        } else if matches!(b, b' ' | b'\t' | b'\r' | b'\n') {
            table[byte] = SPACE;
        }
        byte += 1;
    }
    table
}

/// Whether `byte` can stand in an identifier, digits included.
pub fn is_ident_byte(byte: u8) -> bool {
    CLASS[usize::from(byte)] == IDENT
}

/// Lexes bytes `lo..hi` of `text`, which lie on character boundaries, so that offsets are those of `text`.
pub fn lex(
    file: FileId,
    text: &str,
    range: std::ops::Range<usize>,
    defines: &Defines,
    diagnostics: &mut Diagnostics,
) -> Tokens {
    let text = &text[..range.end];
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        pos: range.start,
        file,
        defines,
        n_errors_before: diagnostics.n_errors(),
        diagnostics,
        cond_frames: Vec::new(),
        out: Tokens::default(),
        open_parens: Vec::new(),
        last_closed: None,
    };
    lexer.out.list.reserve(range.len() / 6 + 1);
    lexer.run();
    lexer.out
}

impl Lexer<'_> {
    fn run(&mut self) {
        if self.pos == 0 {
            self.skip_prologue();
        }
        while self.next_token() {}
        if let Some(frame) = self.cond_frames.first() {
            self.report(diagnostics::unclosed_conditional(frame.span));
        }
        let end = self.bytes.len();
        self.push(TokenKind::Eof, end);
    }

    /// A byte order mark, and a `#!` line.
    fn skip_prologue(&mut self) {
        if self.bytes.starts_with(b"\xEF\xBB\xBF") {
            self.pos = 3;
        }
        if self.bytes[self.pos..].starts_with(b"#!") {
            self.skip_line();
        }
    }

    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.n_errors() - self.n_errors_before < MAX_ERRORS {
            self.diagnostics.report(diagnostic);
        }
    }

    pub(crate) fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.pos + ahead).copied().unwrap_or(0)
    }

    pub(crate) fn span(&self, lo: usize, hi: usize) -> Span {
        Span::new(self.file, lo as u32, hi as u32)
    }

    /// Adds the token from `self.pos` to `end` and goes on behind it.
    pub(crate) fn push(&mut self, kind: TokenKind, end: usize) {
        self.out.list.push(Token { kind, opens_arrow: false, lo: self.pos as u32, hi: end as u32 });
        self.pos = end;
    }

    /// Lexes one token or skips one piece of what is not a token; false at the end.
    fn next_token(&mut self) -> bool {
        let Some(&byte) = self.bytes.get(self.pos) else { return false };
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => {
                self.pos += 1;
                while CLASS[usize::from(self.peek(0))] == SPACE {
                    self.pos += 1;
                }
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                let end = self.ident_end(self.pos + 1);
                self.push(TokenKind::of_word(&self.bytes[self.pos..end]), end);
            }
            b'0'..=b'9' => self.lex_number(),
            b'"' => self.lex_string(TokenKind::DoubleString),
            b'\'' => self.lex_string(TokenKind::SingleString),
            b'#' => self.lex_directive(),
            b'@' => self.lex_meta(),
            b'$' => {
                let end = self.ident_end(self.pos + 1);
                self.push(TokenKind::Dollar, end);
            }
            _ => self.lex_punctuation(byte),
        }
        true
    }

    /// Where the identifier bytes from `from` on end.
    pub(crate) fn ident_end(&self, from: usize) -> usize {
        let rest = &self.bytes[from..];
        from + rest.iter().position(|&b| CLASS[usize::from(b)] != IDENT).unwrap_or(rest.len())
    }

    fn lex_meta(&mut self) {
        let mut at = self.pos + 1;
        if self.bytes.get(at) == Some(&b':') {
            at += 1;
        }
        let mut end = self.ident_end(at);
        if end == at || self.bytes[at].is_ascii_digit() {
            return self.invalid_character();
        }
        while self.bytes.get(end) == Some(&b'.')
            && self.bytes.get(end + 1).is_some_and(|b| is_name_start(*b))
        {
            end = self.ident_end(end + 1);
        }
        self.push(TokenKind::Meta, end);
    }

    pub(crate) fn invalid_character(&mut self) {
        let character = self.text[self.pos..].chars().next().unwrap_or('\0');
        let end = self.pos + character.len_utf8();
        self.report(diagnostics::invalid_character(self.span(self.pos, end), character));
        self.push(TokenKind::Invalid, end);
    }

    fn lex_punctuation(&mut self, byte: u8) {
        use TokenKind as T;
        let (second, third) = (self.peek(1), self.peek(2));
        let (kind, len) = match (byte, second, third) {
            (b'(', ..) => return self.lex_paren_open(),
            (b')', ..) => return self.lex_paren_close(),
            (b'-', b'>', _) => return self.lex_arrow(),
            (b'/', b'/', _) => return self.skip_line(),
            (b'/', b'*', _) => return self.skip_block_comment(),
            (b'~', b'/', _) => return self.lex_regex(),
            (b'<', ..) if self.starts_markup(second) => return self.lex_markup(),
            (b'.', b'0'..=b'9', _) => return self.lex_number(),
            (b'[', ..) => (T::BracketOpen, 1),
            (b']', ..) => (T::BracketClose, 1),
            (b'{', ..) => (T::BraceOpen, 1),
            (b'}', ..) => (T::BraceClose, 1),
            (b',', ..) => (T::Comma, 1),
            (b';', ..) => (T::Semicolon, 1),
            (b':', ..) => (T::Colon, 1),
            (b'.', b'.', b'.') => (T::Ellipsis, 3),
            (b'.', ..) => (T::Dot, 1),
            (b'?', b'?', b'=') => (T::QuestionQuestionEq, 3),
            (b'?', b'?', _) => (T::QuestionQuestion, 2),
            (b'?', b'.', _) => (T::QuestionDot, 2),
            (b'?', ..) => (T::Question, 1),
            _ => match operator(byte, second, third) {
                Some(found) => found,
                None => return self.invalid_character(),
            },
        };
        self.push(kind, self.pos + len);
    }

    fn lex_paren_open(&mut self) {
        self.open_parens.push(self.out.list.len() as u32);
        self.push(TokenKind::ParenOpen, self.pos + 1);
    }

    fn lex_paren_close(&mut self) {
        self.last_closed = self.open_parens.pop();
        self.push(TokenKind::ParenClose, self.pos + 1);
    }

    /// `->`; a `(` whose `)` is the previous token opens parameters.
    fn lex_arrow(&mut self) {
        let after_paren =
            self.out.list.last().is_some_and(|token| token.kind == TokenKind::ParenClose);
        if let (true, Some(open)) = (after_paren, self.last_closed) {
            self.out.list[open as usize].opens_arrow = true;
        }
        self.push(TokenKind::Arrow, self.pos + 2);
    }
}

fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// The operator that starts with these bytes, and its length.
fn operator(first: u8, second: u8, third: u8) -> Option<(TokenKind, usize)> {
    use TokenKind as T;
    Some(match (first, second, third) {
        (b'=', b'=', _) => (T::EqEq, 2),
        (b'=', b'>', _) => (T::FatArrow, 2),
        (b'=', ..) => (T::Assign, 1),
        (b'!', b'=', _) => (T::BangEq, 2),
        (b'!', ..) => (T::Bang, 1),
        (b'<', b'<', b'=') => (T::LtLtEq, 3),
        (b'<', b'<', _) => (T::LtLt, 2),
        (b'<', b'=', _) => (T::LtEq, 2),
        (b'<', ..) => (T::Lt, 1),
        (b'>', ..) => (T::Gt, 1),
        (b'&', b'&', b'=') => (T::AmpAmpEq, 3),
        (b'&', b'&', _) => (T::AmpAmp, 2),
        (b'&', b'=', _) => (T::AmpEq, 2),
        (b'&', ..) => (T::Amp, 1),
        (b'|', b'|', b'=') => (T::PipePipeEq, 3),
        (b'|', b'|', _) => (T::PipePipe, 2),
        (b'|', b'=', _) => (T::PipeEq, 2),
        (b'|', ..) => (T::Pipe, 1),
        (b'+', b'+', _) => (T::PlusPlus, 2),
        (b'+', b'=', _) => (T::PlusEq, 2),
        (b'+', ..) => (T::Plus, 1),
        (b'-', b'-', _) => (T::MinusMinus, 2),
        (b'-', b'=', _) => (T::MinusEq, 2),
        (b'-', ..) => (T::Minus, 1),
        (b'*', b'=', _) => (T::StarEq, 2),
        (b'*', ..) => (T::Star, 1),
        (b'/', b'=', _) => (T::SlashEq, 2),
        (b'/', ..) => (T::Slash, 1),
        (b'%', b'=', _) => (T::PercentEq, 2),
        (b'%', ..) => (T::Percent, 1),
        (b'^', b'=', _) => (T::CaretEq, 2),
        (b'^', ..) => (T::Caret, 1),
        (b'~', ..) => (T::Tilde, 1),
        _ => return None,
    })
}

/// The state that `skip` needs of the token list.
impl Lexer<'_> {
    fn note_doc(&mut self, lo: usize, hi: usize) {
        let token = self.out.list.len() as u32;
        self.out.docs.push(DocComment { token, lo: lo as u32, hi: hi as u32 });
    }

    /// Whether `<` followed by `second` starts inline markup: only where an expression starts.
    fn starts_markup(&self, second: u8) -> bool {
        (is_name_start(second) || second == b'>')
            && !self.out.list.last().is_none_or(|token| token.kind.ends_operand())
    }
}
