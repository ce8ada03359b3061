//! Text to MIR: tokens, then declarations, then bodies.
//!
//! Names of functions, globals, classes, enums and interface methods are declared by a first pass over the top level,
//! so that they can be used before the place that defines them.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a parser expects certain tokens and refuses all others"
)]

mod func;
mod inst;
mod item;

use std::fmt;

use rayzor_base::hash::FxHashMap;
use smallvec::SmallVec;

use crate::ids::{EnumLayoutId, FuncId, GlobalId, InterfaceMethodId, LayoutId};
use crate::module::Module;
use crate::signature::Signature;
use crate::text::lexer::{Lexeme, Token, lex};
use crate::text::names::ty_named;
use crate::ty::Ty;

/// What is wrong with a text, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParseError {
    /// The line, from 1.
    pub line: u32,
    /// What was expected or not understood.
    pub message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for ParseError {}

type Parsed<T> = Result<T, ParseError>;

/// Parses the text of a module. The result is not verified.
pub fn parse(text: &str) -> Result<Module, ParseError> {
    let lexemes = lex(text)?;
    let mut parser = Parser { lexemes, at: 0, module: Module::new(), names: Names::default() };
    parser.declare_names()?;
    parser.at = 0;
    while parser.peek().is_some() {
        parser.item()?;
    }
    Ok(parser.module)
}

/// Ids by name.
#[derive(Default)]
struct Names {
    funcs: FxHashMap<String, FuncId>,
    globals: FxHashMap<String, GlobalId>,
    layouts: FxHashMap<String, LayoutId>,
    enums: FxHashMap<String, EnumLayoutId>,
    methods: FxHashMap<String, InterfaceMethodId>,
}

struct Parser {
    lexemes: Vec<Lexeme>,
    at: usize,
    module: Module,
    names: Names,
}

/// Reading tokens.
impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.lexemes.get(self.at).map(|lexeme| &lexeme.token)
    }

    fn next(&mut self) -> Parsed<Token> {
        let token = self.peek().cloned().ok_or_else(|| self.error("the text ends too early"))?;
        self.at += 1;
        Ok(token)
    }

    fn error(&self, message: impl Into<String>) -> ParseError {
        let position = self.at.min(self.lexemes.len().saturating_sub(1));
        ParseError {
            line: self.lexemes.get(position).map_or(1, |lexeme| lexeme.line),
            message: message.into(),
        }
    }

    /// An error about the token just taken.
    fn unexpected<T>(&mut self, token: &Token, expected: &str) -> Parsed<T> {
        self.at = self.at.saturating_sub(1);
        Err(self.error(format!("expected {expected}, found {token:?}")))
    }

    fn eat_punct(&mut self, punct: char) -> bool {
        let found = self.peek() == Some(&Token::Punct(punct));
        self.at += usize::from(found);
        found
    }

    fn punct(&mut self, punct: char) -> Parsed<()> {
        if self.eat_punct(punct) {
            Ok(())
        } else {
            Err(self.error(format!("expected `{punct}`, found {:?}", self.peek())))
        }
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(text)) if text == word);
        self.at += usize::from(found);
        found
    }

    fn keyword(&mut self, word: &str) -> Parsed<()> {
        if self.eat_word(word) {
            Ok(())
        } else {
            Err(self.error(format!("expected `{word}`, found {:?}", self.peek())))
        }
    }

    fn word(&mut self) -> Parsed<String> {
        match self.next()? {
            Token::Word(text) => Ok(text),
            other => self.unexpected(&other, "a word"),
        }
    }

    /// A word that `lookup` knows.
    fn named<T>(&mut self, what: &str, lookup: impl Fn(&str) -> Option<T>) -> Parsed<T> {
        let word = self.word()?;
        lookup(&word).ok_or_else(|| self.error(format!("unknown {what} `{word}`")))
    }

    /// A word that `lookup` knows, behind a dot.
    fn suffix<T>(&mut self, what: &str, lookup: impl Fn(&str) -> Option<T>) -> Parsed<T> {
        self.punct('.')?;
        self.named(what, lookup)
    }

    fn int(&mut self) -> Parsed<i64> {
        match self.next()? {
            Token::Int(value) => Ok(value),
            other => self.unexpected(&other, "an integer"),
        }
    }

    fn int_as<T: TryFrom<i64>>(&mut self) -> Parsed<T> {
        let value = self.int()?;
        T::try_from(value).map_err(|_| self.error(format!("{value} is out of range")))
    }

    fn quoted(&mut self) -> Parsed<Vec<u8>> {
        match self.next()? {
            Token::Quoted(bytes) => Ok(bytes),
            other => self.unexpected(&other, "a quoted text"),
        }
    }

    fn quoted_text(&mut self) -> Parsed<String> {
        let bytes = self.quoted()?;
        String::from_utf8(bytes).map_err(|_| self.error("a text that is not UTF-8"))
    }

    /// A quoted text or a plain word.
    fn label(&mut self) -> Parsed<String> {
        if matches!(self.peek(), Some(Token::Word(_))) { self.word() } else { self.quoted_text() }
    }

    fn ty(&mut self) -> Parsed<Ty> {
        self.named("type", ty_named)
    }

    fn range(&mut self) -> Parsed<(u32, u32)> {
        let start = self.int_as()?;
        match self.next()? {
            Token::DotDot => Ok((start, self.int_as()?)),
            other => self.unexpected(&other, "`..`"),
        }
    }

    /// `(i32, ref) -> i32`.
    fn signature(&mut self) -> Parsed<Signature> {
        self.punct('(')?;
        let mut params = SmallVec::new();
        while !self.eat_punct(')') {
            if !params.is_empty() {
                self.punct(',')?;
            }
            params.push(self.ty()?);
        }
        let result = if self.peek() == Some(&Token::Arrow) {
            self.at += 1;
            Some(self.ty()?)
        } else {
            None
        };
        Ok(Signature { params, result })
    }
}

/// Names of declared things.
impl Parser {
    fn func_ref(&mut self) -> Parsed<FuncId> {
        match self.next()? {
            Token::Func(name) => self.known(self.names.funcs.get(&name).copied(), &name),
            other => self.unexpected(&other, "a function"),
        }
    }

    fn global_ref(&mut self) -> Parsed<GlobalId> {
        match self.next()? {
            Token::Global(name) => self.known(self.names.globals.get(&name).copied(), &name),
            other => self.unexpected(&other, "a global"),
        }
    }

    fn layout_ref(&mut self) -> Parsed<LayoutId> {
        match self.next()? {
            Token::Layout(name) => self.known(self.names.layouts.get(&name).copied(), &name),
            other => self.unexpected(&other, "a class"),
        }
    }

    fn enum_ref(&mut self) -> Parsed<EnumLayoutId> {
        match self.next()? {
            Token::Layout(name) => self.known(self.names.enums.get(&name).copied(), &name),
            other => self.unexpected(&other, "an enum"),
        }
    }

    fn method_ref(&mut self) -> Parsed<InterfaceMethodId> {
        match self.next()? {
            Token::Method(name) => self.known(self.names.methods.get(&name).copied(), &name),
            other => self.unexpected(&other, "an interface method"),
        }
    }

    fn known<T>(&self, id: Option<T>, name: &str) -> Parsed<T> {
        id.ok_or_else(|| self.error(format!("nothing is named `{name}`")))
    }
}
