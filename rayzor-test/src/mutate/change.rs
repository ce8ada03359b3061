//! Ways to change a program: single tokens, whole declarations and statements, names and types.

use std::ops::Range;

use super::sources::Corpus;
use super::tokens::{self, Kind};
use crate::random::Random;

/// Where declarations and statements begin.
const BEGINNINGS: [&str; 22] = [
    "class",
    "interface",
    "enum",
    "abstract",
    "typedef",
    "function",
    "static",
    "public",
    "override",
    "inline",
    "var",
    "final",
    "if",
    "for",
    "while",
    "switch",
    "case",
    "try",
    "return",
    "throw",
    "import",
    "using",
];
const TYPES: [&str; 16] = [
    "Int",
    "Float",
    "Bool",
    "String",
    "Void",
    "Dynamic",
    "Null<Int> ",
    "Array<Dynamic> ",
    "Class<Dynamic> ",
    "Int->Void ",
    "{} ",
    "{x:Int, ?y:Float} ",
    "Map<String, Int> ",
    "T",
    "haxe.Int64 ",
    "Iterable<Int> ",
];

/// Changes one thing about a program.
pub(super) fn change<'a>(tokens: &mut Vec<&'a str>, corpus: &'a Corpus, random: &mut Random) {
    if tokens.is_empty() {
        return;
    }
    let (at, other) = (random.below(tokens.len()), random.below(tokens.len()));
    let near = (at + 1 + random.below(4)).min(tokens.len() - 1);
    match random.below(26) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, tokens[at]),
        2 => tokens.swap(at, near),
        3 => tokens.swap(at, other),
        4 => tokens[at] = tokens[other],
        5 => tokens[at] = foreign(corpus, random),
        6 => tokens.insert(at, foreign(corpus, random)),
        7 => drop(tokens.drain(piece(tokens, at))),
        8 => {
            let copied = tokens[piece(tokens, at)].to_vec();
            let place = beginning(tokens, other);
            tokens.splice(place..place, copied);
        }
        9 => exchange_pieces(tokens, at, other),
        10 | 11 => splice(tokens, at, corpus, random),
        12 | 13 => rename(tokens, at, other),
        14 | 15 => retype(tokens, at, random),
        16 | 17 => turn_back(tokens, at, other),
        _ => exchange(tokens, at, other),
    }
}

fn foreign<'a>(corpus: &'a Corpus, random: &mut Random) -> &'a str {
    &corpus.tokens[random.below(corpus.tokens.len())]
}

/// Replaces the token at `at` by the first of its kind from `other` on: a program that is often still one.
fn exchange(tokens: &mut [&str], at: usize, other: usize) {
    let kind = tokens::kind(tokens[at]);
    let fits = |token: &&str| tokens::kind(token) == kind && *token != tokens[at];
    if let Some(token) = tokens[other..].iter().copied().find(fits) {
        tokens[at] = token;
    }
}

/// The place of the next declaration or statement from `at` on.
fn beginning(tokens: &[&str], at: usize) -> usize {
    let found = tokens[at..].iter().position(|token| BEGINNINGS.contains(&token.trim()));
    at + found.unwrap_or(0)
}

/// The next declaration or statement from `at` on: to its `;` or the end of its last block.
fn piece(tokens: &[&str], at: usize) -> Range<usize> {
    let start = beginning(tokens, at);
    let mut depth = 0usize;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token.trim() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" if depth == 0 => return start..index,
            ")" | "]" => depth -= 1,
            "}" => {
                depth -= 1;
                if depth == 0 {
                    return start..index + 1;
                }
            }
            ";" if depth == 0 => return start..index + 1,
            _ => {}
        }
    }
    start..tokens.len()
}

fn exchange_pieces(tokens: &mut Vec<&str>, at: usize, other: usize) {
    let (one, two) = (piece(tokens, at), piece(tokens, other));
    let (one, two) = if one.start < two.start { (one, two) } else { (two, one) };
    if one.end > two.start {
        return;
    }
    let (first, second) = (tokens[one.clone()].to_vec(), tokens[two.clone()].to_vec());
    tokens.splice(two, first);
    tokens.splice(one, second);
}

/// Puts a declaration or statement of another program before or in the place of one of this.
fn splice<'a>(tokens: &mut Vec<&'a str>, at: usize, corpus: &'a Corpus, random: &mut Random) {
    let source = &corpus.sources[random.below(corpus.sources.len())];
    let others = tokens::split(&source.text);
    if others.is_empty() {
        return;
    }
    let copied = others[piece(&others, random.below(others.len()))].to_vec();
    let mut place = piece(tokens, at);
    if random.below(2) == 0 {
        place.end = place.start;
    }
    tokens.splice(place, copied);
}

/// Gives a name or type another one's name, wherever it is mentioned.
fn rename(tokens: &mut [&str], at: usize, other: usize) {
    let is_name = |token: &&str| matches!(tokens::kind(token), Kind::Name | Kind::TypeName);
    let Some(old) = tokens[at..].iter().copied().find(is_name) else { return };
    let fits =
        |token: &&str| tokens::kind(token) == tokens::kind(old) && token.trim() != old.trim();
    let Some(new) = tokens[other..].iter().copied().find(fits) else { return };
    for token in tokens.iter_mut().filter(|token| token.trim() == old.trim()) {
        *token = new;
    }
}

/// Another type behind the next colon.
fn retype(tokens: &mut [&str], at: usize, random: &mut Random) {
    let Some(colon) = tokens[at..].iter().position(|token| token.trim() == ":") else { return };
    if let Some(token) = tokens.get_mut(at + colon + 1)
        && tokens::kind(token) == Kind::TypeName
    {
        *token = TYPES[random.below(TYPES.len())];
    }
}

/// Makes a type declaration build on a type declared in the same file, perhaps itself: a circle, often.
fn turn_back(tokens: &mut [&str], at: usize, other: usize) {
    let declares = |window: &[&str]| {
        matches!(window[0].trim(), "class" | "interface" | "enum" | "abstract" | "typedef")
            && tokens::kind(window[1]) == Kind::TypeName
    };
    let declared: Vec<usize> =
        (1..tokens.len()).filter(|&index| declares(&tokens[index - 1..=index])).collect();
    if declared.is_empty() {
        return;
    }
    let (from, to) = (declared[at % declared.len()], declared[other % declared.len()]);
    let name = tokens[to];
    let builds_on = |token: &&str| {
        matches!(
            token.trim(),
            "extends" | "implements" | "(" | "=" | "from" | "to" | ":" | "<" | ">"
        )
    };
    let Some(distance) = tokens[from..].iter().take(60).position(builds_on) else {
        return;
    };
    if let Some(token) = tokens.get_mut(from + distance + 1)
        && tokens::kind(token) == Kind::TypeName
    {
        *token = name;
    }
}
