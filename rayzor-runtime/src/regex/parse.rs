//! Pattern text → [`Node`]: the syntax of PCRE as far as Haxe programs use it.
use super::ast::{Assertion, Mode, Node};
use super::class::class_escape;
use super::set::{Set, other_cases};

/// What is wrong with a pattern.
pub(super) type Error = &'static str;

/// Letters after the closing slash, and `(?…)` inside.
#[derive(Clone, Copy, Default)]
pub(super) struct Flags {
    pub(super) ignore_case: bool,
    multi_line: bool,
    dot_all: bool,
    extended: bool,
}

/// A parsed pattern.
pub(super) struct Pattern {
    /// Its root.
    pub(super) node: Node,
    /// The number of groups, the whole match included.
    pub(super) groups: usize,
}

/// Where in a pattern the parser is.
pub(super) struct Parser<'a> {
    text: &'a [u32],
    pub(super) at: usize,
    pub(super) flags: Flags,
    groups: usize,
    names: Vec<(Vec<u32>, usize)>,
    depth: usize,
}

const MAX_DEPTH: usize = 200;
const MAX_REPEAT: u32 = 65_535;

/// Parses a pattern of code points.
pub(super) fn parse(text: &[u32], flags: &[u32]) -> Result<Pattern, Error> {
    let mut set = Flags::default();
    for &flag in flags {
        match char::from_u32(flag) {
            Some('i') => set.ignore_case = true,
            Some('m') => set.multi_line = true,
            Some('s') => set.dot_all = true,
            Some('x') => set.extended = true,
            Some('g' | 'u') => {}
            Some(_) | None => return Err("unknown flag"),
        }
    }
    let mut parser = Parser { text, at: 0, flags: set, groups: 1, names: Vec::new(), depth: 0 };
    let node = parser.alternatives()?;
    if parser.at < text.len() {
        return Err("unmatched )");
    }
    Ok(Pattern { node, groups: parser.groups })
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<char> {
        self.text.get(self.at).and_then(|&c| char::from_u32(c))
    }

    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    pub(super) fn eat_text(&mut self, wanted: &str) -> bool {
        let rest = &self.text[self.at..];
        let found =
            rest.len() >= wanted.len() && wanted.chars().zip(rest).all(|(w, &c)| u32::from(w) == c);
        if found {
            self.at += wanted.len();
        }
        found
    }

    pub(super) fn next(&mut self) -> Option<u32> {
        let c = self.text.get(self.at).copied();
        self.at += usize::from(c.is_some());
        c
    }

    fn alternatives(&mut self) -> Result<Node, Error> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("groups are nested too deeply");
        }
        // Flags set inside of a group end with it.
        let flags = self.flags;
        let mut all = vec![self.sequence()?];
        while self.eat('|') {
            all.push(self.sequence()?);
        }
        self.flags = flags;
        self.depth -= 1;
        Ok(if all.len() == 1 { all.swap_remove(0) } else { Node::Alternatives(all) })
    }

    fn sequence(&mut self) -> Result<Node, Error> {
        let mut parts = Vec::new();
        loop {
            self.skip_ignored();
            match self.peek() {
                None if self.at >= self.text.len() => break,
                Some('|' | ')') => break,
                Some(_) | None => {}
            }
            let atom = self.atom()?;
            parts.push(self.quantified(atom)?);
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Node::Sequence(parts) })
    }

    /// White space and comments, where the flag `x` allows them.
    fn skip_ignored(&mut self) {
        if !self.flags.extended {
            return;
        }
        while let Some(c) = self.peek() {
            if c == '#' {
                while self.next().is_some_and(|c| c != 10) {}
            } else if c.is_ascii_whitespace() {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn quantified(&mut self, atom: Node) -> Result<Node, Error> {
        let mut node = atom;
        loop {
            self.skip_ignored();
            let Some((min, max)) = self.quantifier()? else {
                return Ok(node);
            };
            if max.is_some_and(|max| max < min) {
                return Err("numbers out of order in {}");
            }
            let mode = if self.eat('?') {
                Mode::Lazy
            } else if self.eat('+') {
                Mode::Possessive
            } else {
                Mode::Greedy
            };
            node = Node::Repeat { node: Box::new(node), min, max, mode };
        }
    }

    fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, Error> {
        if self.eat('*') {
            return Ok(Some((0, None)));
        }
        if self.eat('+') {
            return Ok(Some((1, None)));
        }
        if self.eat('?') {
            return Ok(Some((0, Some(1))));
        }
        let start = self.at;
        if self.eat('{')
            && let Some(min) = self.number()?
        {
            let max = if self.eat(',') { self.number()? } else { Some(min) };
            if self.eat('}') {
                return Ok(Some((min, max)));
            }
        }
        // A brace that begins no quantifier stands for itself.
        self.at = start;
        Ok(None)
    }

    fn number(&mut self) -> Result<Option<u32>, Error> {
        let mut number = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            self.at += 1;
            let next = number.unwrap_or(0) * 10 + digit;
            if next > MAX_REPEAT {
                return Err("number too big in {}");
            }
            number = Some(next);
        }
        Ok(number)
    }

    fn atom(&mut self) -> Result<Node, Error> {
        let flags = self.flags;
        let Some(c) = self.next() else {
            return Ok(Node::Empty);
        };
        Ok(match char::from_u32(c) {
            Some('.') if flags.dot_all => Node::Set(Set::empty().negated()),
            Some('.') => Node::Set(Set::of(&[(10, 10)]).negated()),
            Some('^') if flags.multi_line => Node::Assertion(Assertion::LineStart),
            Some('^') => Node::Assertion(Assertion::Start),
            Some('$') if flags.multi_line => Node::Assertion(Assertion::LineEnd),
            Some('$') => Node::Assertion(Assertion::EndOrLineFeed),
            Some('(') => self.group()?,
            Some('[') => self.class()?,
            Some('\\') => self.escape()?,
            Some('*' | '+' | '?') => return Err("nothing to repeat"),
            Some(_) | None => self.literal(c),
        })
    }

    fn literal(&self, c: u32) -> Node {
        let others = if self.flags.ignore_case { other_cases(c) } else { Vec::new() };
        if others.is_empty() {
            return Node::Char(c);
        }
        let mut set = Set::of(&[(c, c)]);
        for other in others {
            set.add_range(other, other);
        }
        set.normalize();
        Node::Set(set)
    }

    pub(super) fn set(&self, mut set: Set) -> Node {
        if self.flags.ignore_case {
            set.fold();
        }
        Node::Set(set)
    }

    fn close(&mut self) -> Result<(), Error> {
        if self.eat(')') { Ok(()) } else { Err("missing )") }
    }

    fn group(&mut self) -> Result<Node, Error> {
        if !self.eat('?') {
            return self.capture(None);
        }
        let look = |behind, negate| move |node| Node::Look { node: Box::new(node), behind, negate };
        if self.eat(':') {
            self.enclosed(|node| node)
        } else if self.eat('=') {
            self.enclosed(look(false, false))
        } else if self.eat('!') {
            self.enclosed(look(false, true))
        } else if self.eat_text("<=") {
            self.enclosed(look(true, false))
        } else if self.eat_text("<!") {
            self.enclosed(look(true, true))
        } else if self.eat('>') {
            self.enclosed(|node| Node::Atomic(Box::new(node)))
        } else if self.eat('#') {
            while !self.eat(')') {
                self.next().ok_or("missing ) after comment")?;
            }
            Ok(Node::Empty)
        } else if self.eat_text("P<") || self.eat('<') {
            let name = self.name('>')?;
            self.capture(Some(name))
        } else if self.eat('\'') {
            let name = self.name('\'')?;
            self.capture(Some(name))
        } else if self.eat_text("P=") {
            let name = self.name(')')?;
            self.named_backreference(&name)
        } else {
            self.inline_flags()
        }
    }

    fn enclosed(&mut self, make: impl FnOnce(Node) -> Node) -> Result<Node, Error> {
        let node = self.alternatives()?;
        self.close()?;
        Ok(make(node))
    }

    fn capture(&mut self, name: Option<Vec<u32>>) -> Result<Node, Error> {
        let number = self.groups;
        self.groups += 1;
        if let Some(name) = name {
            self.names.push((name, number));
        }
        self.enclosed(|node| Node::Capture(number, Box::new(node)))
    }

    pub(super) fn name(&mut self, end: char) -> Result<Vec<u32>, Error> {
        let start = self.at;
        while !self.eat(end) {
            self.next().ok_or("missing end of a group's name")?;
        }
        Ok(self.text[start..self.at - 1].to_vec())
    }

    fn named_backreference(&self, name: &[u32]) -> Result<Node, Error> {
        let found = self.names.iter().find(|entry| entry.0 == name);
        let &(_, group) = found.ok_or("reference to a group that does not exist")?;
        Ok(Node::Backreference { group, ignore_case: self.flags.ignore_case })
    }

    fn inline_flags(&mut self) -> Result<Node, Error> {
        let before = self.flags;
        let mut value = true;
        loop {
            match self.next().and_then(char::from_u32) {
                Some('-') => value = false,
                Some('i') => self.flags.ignore_case = value,
                Some('m') => self.flags.multi_line = value,
                Some('s') => self.flags.dot_all = value,
                Some('x') => self.flags.extended = value,
                Some(')') => return Ok(Node::Empty),
                Some(':') => {
                    let node = self.alternatives()?;
                    self.flags = before;
                    self.close()?;
                    return Ok(node);
                }
                Some(_) | None => return Err("unrecognized character after (?"),
            }
        }
    }

    fn escape(&mut self) -> Result<Node, Error> {
        let c = self.next().ok_or("\\ at end of pattern")?;
        if let Some(set) = class_escape(c) {
            return Ok(self.set(set));
        }
        Ok(match char::from_u32(c) {
            Some('b') => Node::Assertion(Assertion::WordBoundary),
            Some('B') => Node::Assertion(Assertion::NoWordBoundary),
            Some('A') => Node::Assertion(Assertion::Start),
            Some('z') => Node::Assertion(Assertion::End),
            Some('Z') => Node::Assertion(Assertion::EndOrLineFeed),
            Some('G') => Node::Assertion(Assertion::SearchStart),
            Some('R') => line_break(),
            Some('Q') => self.quoted(),
            Some('E') => Node::Empty,
            Some('k') => {
                let end = match self.next().and_then(char::from_u32) {
                    Some('<') => '>',
                    Some('{') => '}',
                    Some('\'') => '\'',
                    Some(_) | None => return Err("\\k is not followed by a name"),
                };
                let name = self.name(end)?;
                self.named_backreference(&name)?
            }
            Some('1'..='9') => self.backreference(c),
            Some('p' | 'P') => {
                let set = self.property(c == u32::from('P'))?;
                self.set(set)
            }
            Some(_) | None => {
                let c = self.escaped_char(c)?;
                self.literal(c)
            }
        })
    }

    fn quoted(&mut self) -> Node {
        let mut parts = Vec::new();
        while self.at < self.text.len() && !self.eat_text("\\E") {
            let c = self.text[self.at];
            self.at += 1;
            parts.push(self.literal(c));
        }
        Node::Sequence(parts)
    }

    fn backreference(&mut self, first: u32) -> Node {
        let mut group = (first - 48) as usize;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            if group * 10 + digit as usize >= self.groups {
                break;
            }
            group = group * 10 + digit as usize;
            self.at += 1;
        }
        Node::Backreference { group, ignore_case: self.flags.ignore_case }
    }

    /// The character of an escape that stands for one; its letter is read.
    pub(super) fn escaped_char(&mut self, c: u32) -> Result<u32, Error> {
        Ok(match char::from_u32(c) {
            Some('n') => 10,
            Some('r') => 13,
            Some('t') => 9,
            Some('f') => 12,
            Some('a') => 7,
            Some('e') => 27,
            Some('0') => self.digits(8, 2).unwrap_or(0),
            Some('c') => self.next().ok_or("\\c at end of pattern")? & 31,
            Some('x') if self.eat('{') => {
                let code = self.digits(16, 6).ok_or("missing number after \\x{")?;
                if !self.eat('}') {
                    return Err("missing } after \\x{");
                }
                code
            }
            Some('x') => self.digits(16, 2).unwrap_or(0),
            Some('u') => self.digits(16, 4).ok_or("missing number after \\u")?,
            Some(other) if other.is_ascii_alphanumeric() => {
                return Err("unrecognized character follows \\");
            }
            Some(_) | None => c,
        })
    }

    pub(super) fn digits(&mut self, radix: u32, max: usize) -> Option<u32> {
        let mut number = None;
        for _ in 0..max {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(radix)) else {
                break;
            };
            self.at += 1;
            number = Some(number.unwrap_or(0) * radix + digit);
        }
        number
    }
}

/// `\R`.
fn line_break() -> Node {
    let pair = Node::Sequence(vec![Node::Char(13), Node::Char(10)]);
    let single = Node::Set(Set::of(&[(10, 13), (0x85, 0x85), (0x2028, 0x2029)]));
    Node::Atomic(Box::new(Node::Alternatives(vec![pair, single])))
}
