//! The local names of a body, by block.

use rayzor_base::Symbol;
use rayzor_types::LocalId;

/// What a local name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LocalName {
    /// A variable.
    Local(LocalId),
    /// A static variable of the function: a hidden static field.
    Static(rayzor_types::FieldId),
}

/// The names in scope, innermost last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scopes {
    names: Vec<(Symbol, LocalName)>,
}

/// A point to return to when a block ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScopeMark(usize);

impl Scopes {
    /// Opens a block.
    pub(crate) fn enter(&self) -> ScopeMark {
        ScopeMark(self.names.len())
    }

    /// Closes the block opened with `mark`.
    pub(crate) fn leave(&mut self, mark: ScopeMark) {
        self.names.truncate(mark.0);
    }

    /// Adds a name, which hides earlier ones.
    pub(crate) fn declare(&mut self, name: Symbol, what: LocalName) {
        self.names.push((name, what));
    }

    /// What `name` stands for.
    pub(crate) fn lookup(&self, name: Symbol) -> Option<LocalName> {
        self.names.iter().rev().find(|(seen, _)| *seen == name).map(|&(_, what)| what)
    }

    /// All names, innermost first.
    pub(crate) fn names(&self) -> impl Iterator<Item = Symbol> {
        self.names.iter().rev().map(|&(name, _)| name)
    }
}
