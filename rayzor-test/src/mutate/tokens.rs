//! Splits a program into tokens, roughly: good enough to change programs at the places where parsers decide.

/// Operators of more than one character, longest first. `>>` and such are left apart, as in type arguments.
const OPERATORS: &[&str] = &[
    "...", "<<=", "??=", "=>", "->", "==", "!=", "<=", "++", "--", "+=", "-=", "&&", "||", "??",
    "?.", "<<",
];

/// The pieces of `text`, each with the space and comments behind it; together they are `text`.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = (token_length(rest) + space_length(&rest[token_length(rest)..])).max(1);
        let (token, behind) = rest.split_at(length);
        tokens.push(token);
        rest = behind;
    }
    tokens
}

/// What can stand in a token's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    TypeName,
    Number,
    Text,
    Bracket,
    Operator,
}

/// The kind of a token.
pub(super) fn kind(token: &str) -> Kind {
    match token.chars().next() {
        Some('0'..='9') => Kind::Number,
        Some('"' | '\'') => Kind::Text,
        Some('(' | ')' | '[' | ']' | '{' | '}') => Kind::Bracket,
        Some(first) if first.is_uppercase() => Kind::TypeName,
        Some(first) if is_word(first) => Kind::Name,
        Some(_) | None => Kind::Operator,
    }
}

/// The length of the token at the start of `text`, 0 if that is space.
fn token_length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    if first.is_whitespace() || text.starts_with("//") || text.starts_with("/*") {
        return 0;
    }
    if matches!(first, '"' | '\'') {
        return quoted_length(text, first);
    }
    if is_word(first) || matches!(first, '@' | '#' | '$') {
        let word =
            text[first.len_utf8()..].find(|c| !is_word(c) && c != ':' || c == ':' && first != '@');
        return word.map_or(text.len(), |length| length + first.len_utf8());
    }
    let operator = OPERATORS.iter().find(|&&operator| text.starts_with(operator));
    operator.map_or(first.len_utf8(), |operator| operator.len())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn quoted_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// The length of the space and comments at the start of `text`.
fn space_length(text: &str) -> usize {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        rest = if trimmed.starts_with("//") {
            &trimmed[trimmed.find('\n').unwrap_or(trimmed.len())..]
        } else if trimmed.starts_with("/*") {
            trimmed.find("*/").map_or("", |end| &trimmed[end + 2..])
        } else {
            return text.len() - trimmed.len();
        };
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_tokens_are_the_text() {
        let text = "@:meta a // c\n + 'x\\'y' /* d */ 1...n;";
        let tokens = split(text);
        assert_eq!(tokens.concat(), text);
        assert_eq!(tokens.len(), 8, "{tokens:?}");
        assert_eq!(tokens[0], "@:meta ");
    }
}
