//! Haxe types as the rules write them.

use std::collections::BTreeMap;
use std::fmt;

/// What the type variables of a rule stand for.
pub(crate) type Bindings = BTreeMap<String, Ty>;

/// A name with arguments: a type, or a part of programs that depends on types (`pat<Int>`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Ty {
    pub(crate) name: String,
    args: Vec<Ty>,
}

impl Ty {
    pub(crate) fn parse(text: &str) -> Ty {
        let text = text.trim();
        let Some((name, rest)) = text.split_once('<') else {
            return Ty { name: text.to_owned(), args: Vec::new() };
        };
        let inner = rest.strip_suffix('>').unwrap_or(rest);
        let mut args = Vec::new();
        let (mut depth, mut start) = (0, 0);
        for (at, c) in inner.char_indices() {
            match c {
                '<' => depth += 1,
                '>' => depth -= 1,
                ',' if depth == 0 => {
                    args.push(Ty::parse(&inner[start..at]));
                    start = at + 1;
                }
                _ => {}
            }
        }
        args.push(Ty::parse(&inner[start..]));
        Ty { name: name.to_owned(), args }
    }

    /// Whether this is a variable of the rules.
    pub(crate) fn is_variable(&self) -> bool {
        self.args.is_empty() && matches!(&*self.name, "T" | "U" | "V" | "K" | "S")
    }

    /// Whether the name is a type's, not a part's.
    pub(crate) fn is_type(&self) -> bool {
        self.name.starts_with(char::is_uppercase)
    }

    /// Whether `wanted` is this, with variables bound as needed. `is_open` tells which names are variables.
    pub(crate) fn matches(
        &self,
        wanted: &Ty,
        is_open: fn(&Ty) -> bool,
        bindings: &mut Bindings,
    ) -> bool {
        if is_open(self) {
            return wanted.is_type()
                && bindings.entry(self.name.clone()).or_insert_with(|| wanted.clone()) == wanted;
        }
        self.name == wanted.name
            && self.args.len() == wanted.args.len()
            && self.args.iter().zip(&wanted.args).all(|(a, b)| a.matches(b, is_open, bindings))
    }

    /// The names without arguments in it.
    pub(crate) fn names(&self) -> Vec<&Ty> {
        if self.args.is_empty() {
            vec![self]
        } else {
            self.args.iter().flat_map(Ty::names).collect()
        }
    }

    /// With what the variables stand for; others stay.
    pub(crate) fn with(&self, bindings: &Bindings) -> Ty {
        if let Some(bound) = bindings.get(&self.name) {
            return bound.clone();
        }
        let args = self.args.iter().map(|arg| arg.with(bindings)).collect();
        Ty { name: self.name.clone(), args }
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        for (index, arg) in self.args.iter().enumerate() {
            f.write_str(if index == 0 { "<" } else { ", " })?;
            arg.fmt(f)?;
        }
        if self.args.is_empty() { Ok(()) } else { f.write_str(">") }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bindings, Ty};

    #[test]
    fn variables_bind_once() {
        let head = Ty::parse("Pair<T, Array<T>>");
        let mut bindings = Bindings::new();
        let wanted = Ty::parse("Pair<Map<Int, String>, Array<Map<Int, String>>>");
        assert!(head.matches(&wanted, Ty::is_variable, &mut bindings));
        assert_eq!(bindings["T"].to_string(), "Map<Int, String>");
        let other = Ty::parse("Pair<Int, Array<Float>>");
        assert!(!head.matches(&other, Ty::is_variable, &mut Bindings::new()));
    }
}
