//! The conditions of `#if`: parsed from the text and evaluated at once.

use std::cmp::Ordering;

use rayzor_base::Diagnostic;

use crate::diagnostics;
use crate::lexer::Lexer;

/// The value of a part of a condition.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Value {
    /// What an undefined name has.
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    Version(Version),
}

/// A version by the rules of semver.org, build metadata left out.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Version {
    release: [u64; 3],
    /// The dot-separated parts behind `-`; empty for a release.
    pre: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Eq,
    NotEq,
    Lt,
    Lte,
    Gt,
    Gte,
}

/// How deep parentheses and negations may nest.
const MAX_DEPTH: usize = 200;

/// Parses the condition at the lexer's position and moves behind it. Without parentheses it is one name, literal
/// or negation; operators need parentheses around them.
pub(super) fn parse_condition(lexer: &mut Lexer<'_>) -> Result<Value, Diagnostic> {
    primary(lexer, 0)
}

fn primary(lexer: &mut Lexer<'_>, depth: usize) -> Result<Value, Diagnostic> {
    skip_trivia(lexer);
    let start = lexer.pos;
    if depth > MAX_DEPTH {
        return Err(diagnostics::too_deep(lexer.span(start, start + 1)));
    }
    match lexer.peek(0) {
        b'!' => {
            lexer.pos += 1;
            Ok(Value::Bool(!primary(lexer, depth + 1)?.is_true()))
        }
        b'(' => {
            lexer.pos += 1;
            let value = or(lexer, depth + 1)?;
            expect(lexer, b')')?;
            Ok(value)
        }
        b'"' | b'\'' => text(lexer).map(Value::Text),
        b'0'..=b'9' | b'.' => number(lexer),
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => name(lexer),
        _ => Err(diagnostics::invalid_condition(lexer.span(start, start + 1))),
    }
}

fn or(lexer: &mut Lexer<'_>, depth: usize) -> Result<Value, Diagnostic> {
    let mut value = and(lexer, depth)?;
    while eat(lexer, b"||") {
        let right = and(lexer, depth)?;
        value = Value::Bool(value.is_true() || right.is_true());
    }
    Ok(value)
}

fn and(lexer: &mut Lexer<'_>, depth: usize) -> Result<Value, Diagnostic> {
    let mut value = comparison(lexer, depth)?;
    while eat(lexer, b"&&") {
        let right = comparison(lexer, depth)?;
        value = Value::Bool(value.is_true() && right.is_true());
    }
    Ok(value)
}

fn comparison(lexer: &mut Lexer<'_>, depth: usize) -> Result<Value, Diagnostic> {
    let mut value = primary(lexer, depth)?;
    while let Some(op) = comparison_operator(lexer) {
        let start = lexer.pos;
        let right = primary(lexer, depth)?;
        let holds = compare(&value, &right, op)
            .map_err(|bad| diagnostics::invalid_version(lexer.span(start, lexer.pos), &bad))?;
        value = Value::Bool(holds);
    }
    Ok(value)
}

fn comparison_operator(lexer: &mut Lexer<'_>) -> Option<Comparison> {
    const OPERATORS: [(&[u8], Comparison); 6] = [
        (b"==", Comparison::Eq),
        (b"!=", Comparison::NotEq),
        (b"<=", Comparison::Lte),
        (b">=", Comparison::Gte),
        (b"<", Comparison::Lt),
        (b">", Comparison::Gt),
    ];
    OPERATORS.iter().find(|(text, _)| eat(lexer, text)).map(|&(_, op)| op)
}

fn skip_trivia(lexer: &mut Lexer<'_>) {
    loop {
        match (lexer.peek(0), lexer.peek(1)) {
            (b' ' | b'\t' | b'\r' | b'\n', _) => lexer.pos += 1,
            (b'/', b'/') => lexer.skip_line(),
            (b'/', b'*') => lexer.skip_block_comment(),
            _ => return,
        }
    }
}

fn eat(lexer: &mut Lexer<'_>, text: &[u8]) -> bool {
    skip_trivia(lexer);
    let found = lexer.bytes[lexer.pos..].starts_with(text);
    if found {
        lexer.pos += text.len();
    }
    found
}

fn expect(lexer: &mut Lexer<'_>, byte: u8) -> Result<(), Diagnostic> {
    skip_trivia(lexer);
    if lexer.peek(0) != byte {
        let text = char::from(byte).to_string();
        return Err(diagnostics::expected(lexer.span(lexer.pos, lexer.pos + 1), &text));
    }
    lexer.pos += 1;
    Ok(())
}

fn text(lexer: &mut Lexer<'_>) -> Result<String, Diagnostic> {
    let start = lexer.pos;
    let end = if lexer.peek(0) == b'"' {
        lexer.double_string_end(start)
    } else {
        lexer.single_string_end(start)
    };
    let Some(end) = end else {
        lexer.pos = lexer.bytes.len();
        return Err(diagnostics::unterminated_string(lexer.span(start, start + 1)));
    };
    lexer.pos = end;
    Ok(lexer.text[start + 1..end - 1].to_owned())
}

fn number(lexer: &mut Lexer<'_>) -> Result<Value, Diagnostic> {
    let start = lexer.pos;
    while lexer.peek(0).is_ascii_digit() || matches!(lexer.peek(0), b'.' | b'_') {
        lexer.pos += 1;
    }
    let digits = lexer.text[start..lexer.pos].replace('_', "");
    digits
        .parse()
        .map(Value::Number)
        .map_err(|_| diagnostics::invalid_condition(lexer.span(start, lexer.pos)))
}

/// A define, `true`, `false` or `version("…")`.
fn name(lexer: &mut Lexer<'_>) -> Result<Value, Diagnostic> {
    let start = lexer.pos;
    lexer.pos = lexer.ident_end(start);
    while lexer.peek(0) == b'.' && lexer.peek(1).is_ascii_alphabetic() {
        lexer.pos = lexer.ident_end(lexer.pos + 1);
    }
    match &lexer.text[start..lexer.pos] {
        "true" => Ok(Value::Bool(true)),
        "false" => Ok(Value::Bool(false)),
        "version" if lexer.peek(0) == b'(' => version_call(lexer),
        define => {
            Ok(lexer.defines.get(define).map_or(Value::Null, |value| Value::Text(value.to_owned())))
        }
    }
}

fn version_call(lexer: &mut Lexer<'_>) -> Result<Value, Diagnostic> {
    lexer.pos += 1;
    skip_trivia(lexer);
    let start = lexer.pos;
    if !matches!(lexer.peek(0), b'"' | b'\'') {
        return Err(diagnostics::invalid_condition(lexer.span(start, start + 1)));
    }
    let text = text(lexer)?;
    let span = lexer.span(start, lexer.pos);
    expect(lexer, b')')?;
    Version::parse(&text)
        .map(Value::Version)
        .ok_or_else(|| diagnostics::invalid_version(span, &text))
}

impl Value {
    pub(super) fn is_true(&self) -> bool {
        match self {
            Value::Null => false,
            Value::Bool(value) => *value,
            Value::Number(value) => *value != 0.0,
            Value::Text(_) | Value::Version(_) => true,
        }
    }
}

/// Whether `left op right` holds; values that cannot be compared are unequal and unordered. The error is a text
/// that is compared with a version without being one.
fn compare(left: &Value, right: &Value, op: Comparison) -> Result<bool, String> {
    let order = match (left, right) {
        (Value::Version(left), Value::Version(right)) => Some(left.order(right)),
        (Value::Version(left), Value::Text(text)) => {
            Some(left.order(&Version::parse(text).ok_or_else(|| text.clone())?))
        }
        (Value::Text(text), Value::Version(right)) => {
            Some(Version::parse(text).ok_or_else(|| text.clone())?.order(right))
        }
        (Value::Number(left), Value::Number(right)) => left.partial_cmp(right),
        (Value::Number(left), Value::Text(text)) => {
            text.trim().parse::<f64>().ok().and_then(|right| left.partial_cmp(&right))
        }
        (Value::Text(text), Value::Number(right)) => {
            text.trim().parse::<f64>().ok().and_then(|left| left.partial_cmp(right))
        }
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (Value::Bool(left), Value::Bool(right)) => Some(left.cmp(right)),
        (Value::Null, Value::Null) => Some(Ordering::Equal),
        _ => None,
    };
    Ok(match op {
        Comparison::Eq => order == Some(Ordering::Equal),
        Comparison::NotEq => order != Some(Ordering::Equal),
        Comparison::Lt => order == Some(Ordering::Less),
        Comparison::Lte => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Comparison::Gt => order == Some(Ordering::Greater),
        Comparison::Gte => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
    })
}

impl Version {
    fn parse(text: &str) -> Option<Version> {
        let (text, _build) = text.split_once('+').unwrap_or((text, ""));
        let (release, pre) =
            text.split_once('-').map_or((text, None), |(release, pre)| (release, Some(pre)));
        let parts =
            release.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()?;
        let pre: Vec<String> =
            pre.map_or_else(Vec::new, |pre| pre.split('.').map(str::to_owned).collect());
        if pre.iter().any(String::is_empty) {
            return None;
        }
        Some(Version { release: parts.try_into().ok()?, pre })
    }

    /// Precedence by semver.org section 11.
    fn order(&self, other: &Version) -> Ordering {
        self.release.cmp(&other.release).then_with(|| {
            match (self.pre.is_empty(), other.pre.is_empty()) {
                (true, true) => Ordering::Equal,
                (true, false) => Ordering::Greater,
                (false, true) => Ordering::Less,
                (false, false) => order_pre(&self.pre, &other.pre),
            }
        })
    }
}

fn order_pre(left: &[String], right: &[String]) -> Ordering {
    let parts = left.iter().zip(right).map(|(left, right)| {
        match (left.parse::<u64>(), right.parse::<u64>()) {
            (Ok(left), Ok(right)) => left.cmp(&right),
            (Ok(_), Err(_)) => Ordering::Less,
            (Err(_), Ok(_)) => Ordering::Greater,
            (Err(_), Err(_)) => left.cmp(right),
        }
    });
    parts.into_iter().find(|order| order.is_ne()).unwrap_or(left.len().cmp(&right.len()))
}
