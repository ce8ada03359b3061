//! Text to syntax tree. No IO, and it never fails: errors are diagnostics, and the tree has error nodes.
#![forbid(unsafe_code)]

pub mod ast;
// `quick` bridges the time until the grammar lands; the grammar replaces it.
mod quick;
mod quick_lex;

use rayzor_base::hash::FxIndexMap;
use rayzor_base::{Diagnostics, FileId};

/// The defines that `#if` asks for: names with a value, empty for a plain `-D name`.
#[derive(Clone, Debug, Default)]
pub struct Defines {
    map: FxIndexMap<String, String>,
}

impl Defines {
    /// No defines.
    pub fn new() -> Defines {
        Defines::default()
    }

    /// Defines `name` as `value`.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.map.insert(name.into(), value.into());
    }

    /// The value of `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.map.get(name).map(String::as_str)
    }

    /// Whether `name` is defined.
    pub fn is_defined(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }
}

/// Parses one file.
pub fn parse_module(file: FileId, text: &str, defines: &Defines, diagnostics: &mut Diagnostics) -> ast::Module {
    quick::parse(file, text, &defines.map, diagnostics)
}
