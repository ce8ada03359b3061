//! Strings, regular expressions and inline markup: where they end, and what their escapes mean.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memmem};
use rayzor_base::{Diagnostic, Span};

use super::{Lexer, is_ident_byte};
use crate::diagnostics;
use crate::token::TokenKind;

impl Lexer<'_> {
    pub(crate) fn lex_string(&mut self, kind: TokenKind) {
        let start = self.pos;
        let end = if kind == TokenKind::DoubleString {
            self.double_string_end(start)
        } else {
            self.single_string_end(start)
        };
        match end {
            Some(end) => self.push(kind, end),
            None => {
                self.report(diagnostics::unterminated_string(self.span(start, start + 1)));
                self.push(TokenKind::Invalid, self.bytes.len());
            }
        }
    }

    pub(crate) fn double_string_end(&self, start: usize) -> Option<usize> {
        double_string_end(self.bytes, start)
    }

    pub(crate) fn single_string_end(&self, start: usize) -> Option<usize> {
        single_string_end(self.bytes, start, 0)
    }

    pub(crate) fn lex_regex(&mut self) {
        let start = self.pos;
        let Some(mut end) = self.regex_end() else {
            self.report(diagnostics::unterminated_regex(self.span(start, start + 2)));
            self.skip_line();
            let end = self.pos;
            self.pos = start;
            return self.push(TokenKind::Invalid, end);
        };
        while self.bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
            if !b"gimsu".contains(&self.bytes[end]) {
                let option = char::from(self.bytes[end]);
                self.report(diagnostics::invalid_regex_option(self.span(end, end + 1), option));
            }
            end += 1;
        }
        self.push(TokenKind::Regex, end);
    }

    /// One past the slash that closes the pattern at `self.pos`, which is on the same line.
    pub(crate) fn regex_end(&self) -> Option<usize> {
        let mut at = self.pos + 2;
        loop {
            at += memchr3(b'/', b'\\', b'\n', self.bytes.get(at..)?)?;
            match self.bytes[at] {
                b'/' => return Some(at + 1),
                b'\\' => at += 2,
                _ => return None,
            }
        }
    }

    /// `<tag …>…</tag>`, `<tag …/>` or `<>…</>`; elements of the same name nest.
    pub(crate) fn lex_markup(&mut self) {
        let start = self.pos;
        match self.markup_end() {
            Some(end) => self.push(TokenKind::Markup, end),
            None => {
                self.report(diagnostics::unclosed_markup(self.span(start, start + 1)));
                self.push(TokenKind::Invalid, self.bytes.len());
            }
        }
    }

    fn markup_end(&self) -> Option<usize> {
        let name_start = self.pos + 1;
        let name_end = self.tag_name_end(name_start);
        let name = &self.bytes[name_start..name_end];
        let (mut at, self_closing) = self.tag_end(name_end)?;
        if self_closing {
            return Some(at);
        }
        let mut depth = 1;
        while depth > 0 {
            at += memchr(b'<', self.bytes.get(at..)?)? + 1;
            let is_close = self.bytes.get(at) == Some(&b'/');
            let from = at + usize::from(is_close);
            let end = self.tag_name_end(from);
            if &self.bytes[from.min(end)..end] != name {
                continue;
            }
            let (tag_end, self_closing) = self.tag_end(end)?;
            at = tag_end;
            if is_close {
                depth -= 1;
            } else if !self_closing {
                depth += 1;
            }
        }
        Some(at)
    }

    fn tag_name_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let is_name = |b: u8| is_ident_byte(b) || matches!(b, b'-' | b'.' | b':');
        from + rest.iter().position(|&b| !is_name(b)).unwrap_or(rest.len())
    }

    /// One past the `>` of the tag whose name ends at `from`, and whether `/` stands before it.
    fn tag_end(&self, from: usize) -> Option<(usize, bool)> {
        let close = from + memchr(b'>', self.bytes.get(from..)?)?;
        Some((close + 1, close > from && self.bytes[close - 1] == b'/'))
    }
}

fn double_string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// How deep `'${'${…}'}'` may go.
const MAX_INTERPOLATION_DEPTH: usize = 64;

fn single_string_end(bytes: &[u8], start: usize, depth: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += memchr3(b'\'', b'\\', b'$', bytes.get(at..)?)?;
        match (bytes[at], bytes.get(at + 1)) {
            (b'\'', _) => return Some(at + 1),
            (b'\\', _) | (b'$', Some(b'$')) => at += 2,
            (b'$', Some(b'{')) if depth < MAX_INTERPOLATION_DEPTH => {
                at = braced_code_end(bytes, at + 2, depth + 1)?
            }
            _ => at += 1,
        }
    }
}

/// One past the `}` that closes `${` whose code starts at `start`.
pub fn scan_braced_code(bytes: &[u8], start: usize) -> Option<usize> {
    braced_code_end(bytes, start, 0)
}

fn braced_code_end(bytes: &[u8], start: usize, depth: usize) -> Option<usize> {
    let mut at = start;
    let mut open = 1;
    while let Some(&byte) = bytes.get(at) {
        match (byte, bytes.get(at + 1)) {
            (b'{', _) => open += 1,
            (b'}', _) => open -= 1,
            (b'"', _) => at = double_string_end(bytes, at)? - 1,
            (b'\'', _) => at = single_string_end(bytes, at, depth)? - 1,
            (b'/', Some(b'/')) => at += memchr(b'\n', &bytes[at..])?,
            (b'/', Some(b'*')) => at += 3 + memmem::find(bytes.get(at + 2..)?, b"*/")?,
            _ => {}
        }
        at += 1;
        if open == 0 {
            return Some(at);
        }
    }
    None
}

/// The text that `raw` stands for, escapes resolved. `span` is where `raw` stands; bad escapes are given to
/// `report` and left out of the text.
pub fn decode_escapes<'a>(
    raw: &'a str,
    span: Span,
    report: &mut dyn FnMut(Diagnostic),
) -> Cow<'a, str> {
    if memchr(b'\\', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr(b'\\', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        let offset = raw.len() - rest.len() + at;
        let escape = &rest[at + 1..];
        let len = match decode_escape(escape) {
            Ok((character, len)) => {
                text.push(character);
                len
            }
            Err(error) => {
                let lo = span.lo + offset as u32;
                let place = Span::new(span.file, lo, lo + 1 + error.len as u32);
                report(diagnostics::invalid_escape(place, &escape[..error.name_len], error.detail));
                error.len
            }
        };
        rest = &escape[len..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

struct EscapeError {
    /// Bytes to skip behind the backslash.
    len: usize,
    /// How many of them name the escape.
    name_len: usize,
    detail: &'static str,
}

/// The character that `escape`, the text behind a backslash, starts with, and how many bytes that takes.
fn decode_escape(escape: &str) -> Result<(char, usize), EscapeError> {
    let Some(first) = escape.chars().next() else {
        return Err(EscapeError { len: 0, name_len: 0, detail: "" });
    };
    match first {
        'n' => Ok(('\n', 1)),
        'r' => Ok(('\r', 1)),
        't' => Ok(('\t', 1)),
        '"' | '\'' | '\\' => Ok((first, 1)),
        '0'..='3' => decode_octal(escape),
        'x' => decode_hex(escape),
        'u' => decode_unicode(escape),
        _ => Err(EscapeError { len: first.len_utf8(), name_len: first.len_utf8(), detail: "" }),
    }
}

/// `\000` … `\177`.
fn decode_octal(escape: &str) -> Result<(char, usize), EscapeError> {
    const RANGE: &str = "Values greater than \\177 are not allowed. Use \\u00FF instead.";
    let digits = escape.bytes().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
    if digits == 3 {
        let value = u32::from_str_radix(&escape[..3], 8).unwrap_or(u32::MAX);
        return match char::from_u32(value) {
            Some(character) if value < 128 => Ok((character, 3)),
            _ => Err(EscapeError { len: 3, name_len: 3, detail: RANGE }),
        };
    }
    Err(EscapeError { len: 1, name_len: 1, detail: "" })
}

fn decode_hex(escape: &str) -> Result<(char, usize), EscapeError> {
    const DIGITS: &str = "Must be followed by exactly two hexadecimal digits.";
    const RANGE: &str = "Values greater than \\x7f are not allowed. Use \\u00FF instead.";
    match hex_value(escape.get(1..3).unwrap_or_default()) {
        Some(value) if value < 128 => Ok((value as u8 as char, 3)),
        Some(_) => Err(EscapeError { len: 3, name_len: 1, detail: RANGE }),
        None => Err(EscapeError { len: 1, name_len: 1, detail: DIGITS }),
    }
}

/// `\uHHHH` or `\u{H…}`.
fn decode_unicode(escape: &str) -> Result<(char, usize), EscapeError> {
    const FORM: &str = "Must be followed by a hexadecimal sequence enclosed in curly brackets.";
    const SURROGATE: &str = "UTF-16 surrogates are not allowed in strings.";
    const MAX: &str = "Maximum allowed value for unicode escape sequence is \\u{10FFFF}";
    let (digits, len) = match escape[1..].strip_prefix('{') {
        Some(braced) => match memchr(b'}', braced.as_bytes()) {
            Some(close) if close <= 16 => (&braced[..close], close + 3),
            _ => return Err(EscapeError { len: 1, name_len: 1, detail: FORM }),
        },
        None => (escape.get(1..5).unwrap_or_default(), 5),
    };
    let Some(value) = hex_value(digits) else {
        return Err(EscapeError { len: 1, name_len: 1, detail: FORM });
    };
    let detail = if value > 0x10_FFFF { MAX } else { SURROGATE };
    char::from_u32(value).map(|character| (character, len)).ok_or(EscapeError {
        len,
        name_len: 1,
        detail,
    })
}

fn hex_value(digits: &str) -> Option<u32> {
    let is_hex = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if is_hex { Some(u32::from_str_radix(digits, 16).unwrap_or(u32::MAX)) } else { None }
}
