//! Sets in patterns: `[…]`, `\d` and its kin, `\p{…}`.
use super::ast::Node;
use super::parse::{Error, Parser};
use super::set::Set;

impl Parser<'_> {
    /// `\p{L}` and the like, by what Rust's `char` knows.
    pub(super) fn property(&mut self, negate: bool) -> Result<Set, Error> {
        let name =
            if self.eat('{') { self.name('}')? } else { vec![self.next().ok_or("malformed \\p")?] };
        let (negate, name) = match name.split_first() {
            Some((&first, rest)) if first == u32::from('^') => (!negate, rest.to_vec()),
            Some(_) | None => (negate, name),
        };
        let name: String = name.iter().filter_map(|&c| char::from_u32(c)).collect();
        let test: fn(char) -> bool = match name.as_str() {
            "L" => char::is_alphabetic,
            "Lu" => char::is_uppercase,
            "Ll" => char::is_lowercase,
            "N" => char::is_numeric,
            "Nd" => is_decimal,
            "Z" | "Zs" => |c| c.is_whitespace() && !c.is_control(),
            "C" | "Cc" => char::is_control,
            "P" => is_punctuation,
            _ => return Err("unknown property name after \\P or \\p"),
        };
        let mut set = Set::empty();
        let mut run: Option<(u32, u32)> = None;
        for c in (0..=0x10_ffffu32).filter(|&c| char::from_u32(c).is_some_and(test)) {
            match &mut run {
                Some(range) if range.1 + 1 == c => range.1 = c,
                Some(_) | None => {
                    if let Some((from, to)) = run.replace((c, c)) {
                        set.add_range(from, to);
                    }
                }
            }
        }
        if let Some((from, to)) = run {
            set.add_range(from, to);
        }
        set.normalize();
        Ok(if negate { set.negated() } else { set })
    }

    pub(super) fn class(&mut self) -> Result<Node, Error> {
        let negate = self.eat('^');
        let mut set = Set::empty();
        let mut is_first = true;
        loop {
            if !is_first && self.eat(']') {
                break;
            }
            is_first = false;
            self.class_item(&mut set)?;
        }
        set.normalize();
        if self.flags.ignore_case {
            set.fold();
        }
        Ok(Node::Set(if negate { set.negated() } else { set }))
    }

    fn class_item(&mut self, set: &mut Set) -> Result<(), Error> {
        if self.eat_text("[:") {
            let negate = self.eat('^');
            let name = self.name(':')?;
            if !self.eat(']') {
                return Err("malformed POSIX class");
            }
            let name: String = name.iter().filter_map(|&c| char::from_u32(c)).collect();
            let named = posix_class(&name).ok_or("unknown POSIX class name")?;
            set.add_set(&if negate { named.negated() } else { named });
            return Ok(());
        }
        let Some(from) = self.class_char(set)? else {
            return Ok(());
        };
        let start = self.at;
        let is_range = self.eat('-') && self.peek() != Some(']');
        if !is_range {
            self.at = start;
            set.add_range(from, from);
            return Ok(());
        }
        match self.class_char(set)? {
            Some(to) if to < from => Err("range out of order in character class"),
            Some(to) => {
                set.add_range(from, to);
                Ok(())
            }
            None => {
                // `[a-\d]`: the hyphen stands for itself.
                set.add_range(from, from);
                set.add_range(45, 45);
                Ok(())
            }
        }
    }

    /// One character of a class; `None` if it was a set, which has been added.
    fn class_char(&mut self, set: &mut Set) -> Result<Option<u32>, Error> {
        let c = self.next().ok_or("missing terminating ] for character class")?;
        if c != u32::from('\\') {
            return Ok(Some(c));
        }
        let c = self.next().ok_or("\\ at end of pattern")?;
        if let Some(escaped) = class_escape(c) {
            set.add_set(&escaped);
            return Ok(None);
        }
        match char::from_u32(c) {
            Some('b') => Ok(Some(8)),
            Some('p' | 'P') => {
                let property = self.property(c == u32::from('P'))?;
                set.add_set(&property);
                Ok(None)
            }
            Some('1'..='7') => {
                self.at -= 1;
                Ok(self.digits(8, 3))
            }
            Some(_) | None => self.escaped_char(c).map(Some),
        }
    }
}

/// The decimal digits of the scripts in wide use.
fn is_decimal(c: char) -> bool {
    const ZEROS: [u32; 12] =
        [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xff10];
    ZEROS.iter().any(|&zero| (zero..zero + 10).contains(&u32::from(c)))
}

/// Punctuation of ASCII, Latin-1, the general block and CJK. What ASCII calls punctuation and Unicode calls symbols
/// is left out.
fn is_punctuation(c: char) -> bool {
    let is_symbol = matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~');
    (c.is_ascii_punctuation() && !is_symbol)
        || matches!(c, '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}')
}

/// `\d` and its kin.
pub(super) fn class_escape(c: u32) -> Option<Set> {
    let vertical = || Set::of(&[(10, 13), (0x85, 0x85), (0x2028, 0x2029)]);
    let horizontal = || {
        Set::of(&[
            (9, 9),
            (32, 32),
            (0xa0, 0xa0),
            (0x1680, 0x1680),
            (0x2000, 0x200a),
            (0x202f, 0x202f),
            (0x205f, 0x205f),
            (0x3000, 0x3000),
        ])
    };
    Some(match char::from_u32(c)? {
        'd' => Set::digits(),
        'D' => Set::digits().negated(),
        'w' => Set::word(),
        'W' => Set::word().negated(),
        's' => Set::space(),
        'S' => Set::space().negated(),
        'v' => vertical(),
        'V' => vertical().negated(),
        'h' => horizontal(),
        'H' => horizontal().negated(),
        'N' => Set::of(&[(10, 10)]).negated(),
        _ => return None,
    })
}

fn posix_class(name: &str) -> Option<Set> {
    Some(match name {
        "alpha" => Set::of(&[(65, 90), (97, 122)]),
        "digit" => Set::digits(),
        "alnum" => Set::of(&[(48, 57), (65, 90), (97, 122)]),
        "upper" => Set::of(&[(65, 90)]),
        "lower" => Set::of(&[(97, 122)]),
        "space" => Set::space(),
        "blank" => Set::of(&[(9, 9), (32, 32)]),
        "punct" => Set::of(&[(33, 47), (58, 64), (91, 96), (123, 126)]),
        "xdigit" => Set::of(&[(48, 57), (65, 70), (97, 102)]),
        "cntrl" => Set::of(&[(0, 31), (127, 127)]),
        "print" => Set::of(&[(32, 126)]),
        "graph" => Set::of(&[(33, 126)]),
        "word" => Set::word(),
        "ascii" => Set::of(&[(0, 127)]),
        _ => return None,
    })
}
