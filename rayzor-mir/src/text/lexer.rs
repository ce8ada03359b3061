//! Splits MIR text into tokens.

use crate::text::names::is_name_byte;
use crate::text::parser::ParseError;

/// A token.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Token {
    /// A keyword, mnemonic or plain name.
    Word(String),
    /// A quoted text, unescaped to bytes.
    Quoted(Vec<u8>),
    /// `@name`.
    Func(String),
    /// `$name`.
    Global(String),
    /// `%name`.
    Layout(String),
    /// `#name`.
    Method(String),
    /// A decimal integer.
    Int(i64),
    /// A hexadecimal integer, `0x…`.
    Bits(u64),
    /// A decimal float.
    Float(f64),
    /// `->`.
    Arrow,
    /// `..`.
    DotDot,
    /// A character of punctuation.
    Punct(char),
}

/// A token and the line it starts on, from 1.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    pub(super) line: u32,
}

/// All tokens of `text`.
pub(super) fn lex(text: &str) -> Result<Vec<Lexeme>, ParseError> {
    let mut lexer = Lexer { bytes: text.as_bytes(), at: 0, line: 1 };
    let mut lexemes = Vec::new();
    while let Some(lexeme) = lexer.next()? {
        lexemes.push(lexeme);
    }
    Ok(lexemes)
}

struct Lexer<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u32,
}

impl Lexer<'_> {
    fn next(&mut self) -> Result<Option<Lexeme>, ParseError> {
        self.skip_blank();
        let line = self.line;
        let Some(&byte) = self.bytes.get(self.at) else {
            return Ok(None);
        };
        let token = match byte {
            b'@' => Token::Func(self.sigil_name()?),
            b'$' => Token::Global(self.sigil_name()?),
            b'%' => Token::Layout(self.sigil_name()?),
            b'#' => Token::Method(self.sigil_name()?),
            b'"' => Token::Quoted(self.quoted()?),
            b'-' if self.peek_at(1) == b'>' => self.skip(2, Token::Arrow),
            b'.' if self.peek_at(1) == b'.' => self.skip(2, Token::DotDot),
            b'-' | b'0'..=b'9' => self.number()?,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                Token::Word(self.take_while(|b| b.is_ascii_alphanumeric() || b == b'_'))
            }
            other => self.skip(1, Token::Punct(char::from(other))),
        };
        Ok(Some(Lexeme { token, line }))
    }

    fn skip_blank(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                b';' => {
                    while self.bytes.get(self.at + 1).is_some_and(|&next| next != b'\n') {
                        self.at += 1;
                    }
                }
                _ => return,
            }
            self.at += 1;
        }
    }

    fn peek_at(&self, distance: usize) -> u8 {
        self.bytes.get(self.at + distance).copied().unwrap_or(0)
    }

    fn skip(&mut self, n: usize, token: Token) -> Token {
        self.at += n;
        token
    }

    fn take_while(&mut self, accept: impl Fn(u8) -> bool) -> String {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(|&byte| accept(byte)) {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.bytes[start..self.at]).into_owned()
    }

    fn sigil_name(&mut self) -> Result<String, ParseError> {
        self.at += 1;
        if self.peek_at(0) == b'"' {
            let bytes = self.quoted()?;
            return String::from_utf8(bytes).map_err(|_| self.error("a name that is not UTF-8"));
        }
        Ok(self.take_while(is_name_byte))
    }

    fn quoted(&mut self) -> Result<Vec<u8>, ParseError> {
        self.at += 1;
        let mut bytes = Vec::new();
        loop {
            let byte = *self
                .bytes
                .get(self.at)
                .ok_or_else(|| self.error("a text without closing quote"))?;
            self.at += 1;
            match byte {
                b'"' => return Ok(bytes),
                b'\\' => {
                    let digits = self
                        .bytes
                        .get(self.at..self.at + 2)
                        .and_then(|pair| std::str::from_utf8(pair).ok());
                    let value = digits.and_then(|pair| u8::from_str_radix(pair, 16).ok());
                    bytes.push(value.ok_or_else(|| {
                        self.error("an escape that is not two hexadecimal digits")
                    })?);
                    self.at += 2;
                }
                _ => bytes.push(byte),
            }
        }
    }

    fn number(&mut self) -> Result<Token, ParseError> {
        if self.peek_at(0) == b'0' && self.peek_at(1) == b'x' {
            self.at += 2;
            let digits = self.take_while(|byte| byte.is_ascii_hexdigit());
            return u64::from_str_radix(&digits, 16)
                .map(Token::Bits)
                .map_err(|_| self.error("a bad number"));
        }
        let start = self.at;
        self.at += 1;
        while self.continues_number(start) {
            self.at += 1;
        }
        let text = String::from_utf8_lossy(&self.bytes[start..self.at]).into_owned();
        if let Ok(value) = text.parse::<i64>() {
            return Ok(Token::Int(value));
        }
        text.parse::<f64>().map(Token::Float).map_err(|_| self.error("a bad number"))
    }

    fn continues_number(&self, start: usize) -> bool {
        match self.peek_at(0) {
            b'0'..=b'9' | b'e' => true,
            b'.' => self.peek_at(1).is_ascii_digit(),
            b'-' | b'+' => self.at > start && self.bytes[self.at - 1] == b'e',
            _ => false,
        }
    }

    fn error(&self, what: &str) -> ParseError {
        ParseError { line: self.line, message: what.to_owned() }
    }
}
