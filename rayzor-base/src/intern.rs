//! Interned text. One table serves the whole process, so that a `Symbol` is a plain copyable id everywhere.

use std::fmt;
use std::sync::{LazyLock, RwLock};

use crate::hash::FxIndexSet;
use crate::names;

/// An interned string. Equal text has equal ids. The order of ids means nothing: sort by `as_str`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol(u32);

static TABLE: LazyLock<RwLock<FxIndexSet<&'static str>>> = LazyLock::new(|| {
    let mut table = FxIndexSet::default();
    table.extend(names::PREINTERNED.iter().copied());
    RwLock::new(table)
});

impl Symbol {
    /// The symbol whose id is the position of its text in `names::PREINTERNED`.
    pub(crate) const fn preinterned(index: u32) -> Symbol {
        Symbol(index)
    }

    /// The symbol of `text`. The text is kept until the process ends.
    pub fn intern(text: &str) -> Symbol {
        if let Some(index) = TABLE.read().expect("no interner user panics").get_index_of(text) {
            return Symbol(index as u32);
        }
        let mut table = TABLE.write().expect("no interner user panics");
        if let Some(index) = table.get_index_of(text) {
            return Symbol(index as u32);
        }
        let (index, _) = table.insert_full(Box::leak(text.to_owned().into_boxed_str()));
        Symbol(index as u32)
    }

    /// The text.
    pub fn as_str(self) -> &'static str {
        let table = TABLE.read().expect("no interner user panics");
        table.get_index(self.0 as usize).expect("symbols come from this table")
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}
