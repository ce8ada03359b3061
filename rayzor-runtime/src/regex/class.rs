//! Sets in patterns: `[…]`, `\d` and its kin, `\p{…}`.
use super::ast::Node;
use super::parse::{Error, Parser};
use super::set::Set;
use super::unicode;

impl Parser<'_> {
    /// `\p{L}` and the like, with its name behind the `p`.
    pub(super) fn property(&mut self, negate: bool) -> Result<Set, Error> {
        let name =
            if self.eat('{') { self.name('}')? } else { vec![self.next().ok_or("malformed \\p")?] };
        let (negate, name) = match name.split_first() {
            Some((&first, rest)) if first == u32::from('^') => (!negate, rest.to_vec()),
            Some(_) | None => (negate, name),
        };
        let name: String = name.iter().filter_map(|&c| char::from_u32(c)).collect();
        let set = unicode::property(&name).ok_or("unknown property name after \\P or \\p")?;
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
            let named = unicode::posix_class(&name).ok_or("unknown POSIX class name")?;
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

/// `\d` and its kin.
pub(super) fn class_escape(c: u32) -> Option<Set> {
    Some(match char::from_u32(c)? {
        'd' => unicode::digits(),
        'D' => unicode::digits().negated(),
        'w' => unicode::word().clone(),
        'W' => unicode::word().negated(),
        's' => unicode::space(),
        'S' => unicode::space().negated(),
        'v' => unicode::vertical_space(),
        'V' => unicode::vertical_space().negated(),
        'h' => unicode::horizontal_space(),
        'H' => unicode::horizontal_space().negated(),
        'N' => Set::of(&[(10, 10)]).negated(),
        _ => return None,
    })
}
