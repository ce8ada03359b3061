//! Kinds of characters, as PCRE has them with Unicode properties: by what Rust's `char` knows, and ranges for what it
//! does not. `\w`, `\d`, `\s` and `\b` mean all scripts, as on HashLink and in the reference's interpreter.

use super::set::Set;
use std::sync::OnceLock;

/// What is looked at one by one: the basic plane without surrogates and private use, and the plane after it.
const SINGLE: [(u32, u32); 5] =
    [(0, 0x33ff), (0x4dc0, 0x4dff), (0xa000, 0xabff), (0xd7a4, 0xd7ff), (0xf900, 0x1_f0ff)];

/// Ideographs and Hangul syllables, all of a block alike.
const ALIKE: [(u32, u32); 5] = [
    (0x3400, 0x4dbf),
    (0x4e00, 0x9fff),
    (0xac00, 0xd7a3),
    (0x2_0000, 0x2_a6df),
    (0x2_a700, 0x3_23af),
];

/// Letters, digits, marks on letters and connectors such as the underscore.
pub(super) fn word() -> &'static Set {
    static WORD: OnceLock<Set> = OnceLock::new();
    WORD.get_or_init(|| where_(|c| c.is_alphanumeric() || is_mark(c) || is_connector(c)))
}

/// Whether a word may contain this character.
#[inline]
pub(super) fn is_word(c: u32) -> bool {
    match c {
        0..=0x7f => matches!(c, 48..=57 | 65..=90 | 95 | 97..=122),
        _ => word().has(c),
    }
}

/// The decimal digits of the scripts in wide use.
pub(super) fn digits() -> Set {
    const ZEROS: [u32; 12] =
        [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xff10];
    Set::of(&ZEROS.map(|zero| (zero, zero + 9)))
}

/// White space.
pub(super) fn space() -> Set {
    let mut set = horizontal_space();
    set.add_set(&vertical_space());
    set
}

/// `\v`: what ends lines.
pub(super) fn vertical_space() -> Set {
    Set::of(&[(10, 13), (0x85, 0x85), (0x2028, 0x2029)])
}

/// `\h`: what stands in a line.
pub(super) fn horizontal_space() -> Set {
    Set::of(&[
        (9, 9),
        (32, 32),
        (0xa0, 0xa0),
        (0x1680, 0x1680),
        (0x180e, 0x180e),
        (0x2000, 0x200a),
        (0x202f, 0x202f),
        (0x205f, 0x205f),
        (0x3000, 0x3000),
    ])
}

/// The set of a property, `L` of `\p{L}`, if it is known.
pub(super) fn property(name: &str) -> Option<Set> {
    Some(match name {
        "L" => where_(is_letter),
        "Lu" => where_(is_upper),
        "Ll" => where_(is_lower),
        "M" | "Mn" => where_(is_mark),
        "N" => where_(char::is_numeric),
        "Nd" => digits(),
        "Z" | "Zs" => where_(|c| c.is_whitespace() && !c.is_control()),
        "C" | "Cc" => where_(char::is_control),
        "P" => where_(is_punctuation),
        "Pc" => where_(is_connector),
        _ => return None,
    })
}

/// The set of `[:alpha:]` and the like, if it is known.
pub(super) fn posix_class(name: &str) -> Option<Set> {
    Some(match name {
        "alpha" => where_(is_letter),
        "digit" => digits(),
        "alnum" => where_(|c| is_letter(c) || c.is_numeric()),
        "upper" => where_(is_upper),
        "lower" => where_(is_lower),
        "space" => space(),
        "blank" => horizontal_space(),
        "punct" => where_(|c| is_punctuation(c) || c.is_ascii_punctuation()),
        "xdigit" => Set::of(&[(48, 57), (65, 70), (97, 102)]),
        "cntrl" => where_(char::is_control),
        "print" => Set::of(&[(0, 31), (127, 0x9f), (0x2028, 0x2029)]).negated(),
        "graph" => where_(|c| c.is_control() || c.is_whitespace()).negated(),
        "word" => word().clone(),
        "ascii" => Set::of(&[(0, 127)]),
        _ => return None,
    })
}

/// The characters for which `test` holds.
fn where_(test: fn(char) -> bool) -> Set {
    let holds = |&c: &u32| char::from_u32(c).is_some_and(test);
    let mut set = Set::empty();
    for (from, to) in ALIKE.into_iter().filter(|(from, _)| holds(from)) {
        set.add_range(from, to);
    }
    for c in SINGLE.into_iter().flat_map(|(from, to)| from..=to).filter(holds) {
        set.add_range(c, c);
    }
    set.normalize();
    set
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric() && !is_mark(c)
}

fn is_upper(c: char) -> bool {
    c.is_uppercase() && is_letter(c)
}

/// Lower case letters without the raised ones, which have no upper case.
fn is_lower(c: char) -> bool {
    c.is_lowercase() && is_letter(c) && !matches!(c, '\u{aa}' | '\u{ba}' | '\u{2b0}'..='\u{2b8}')
}

/// Marks that combine with the letter before, in the scripts that have most of them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}')
        || matches!(c, '\u{5c1}'..='\u{5c2}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}')
        || matches!(c, '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{e47}'..='\u{e4e}')
        || matches!(c, '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20dc}')
        || matches!(c, '\u{3099}'..='\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Punctuation that joins words.
fn is_connector(c: char) -> bool {
    matches!(c, '_' | '\u{203f}'..='\u{2040}' | '\u{2054}' | '\u{fe33}'..='\u{fe34}')
        || matches!(c, '\u{fe4d}'..='\u{fe4f}' | '\u{ff3f}')
}

/// Punctuation of ASCII, Latin-1, the general block and CJK. What ASCII calls punctuation and Unicode calls symbols
/// is left out.
fn is_punctuation(c: char) -> bool {
    let is_symbol = matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~');
    (c.is_ascii_punctuation() && !is_symbol)
        || matches!(c, '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}')
}
