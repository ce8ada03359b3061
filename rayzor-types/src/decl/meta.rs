//! Metadata as attached to declarations.

use std::sync::Arc;

use rayzor_base::{Span, Symbol};

/// An argument of a metadata entry.
#[derive(Clone, PartialEq, Debug)]
pub enum MetaValue {
    /// A string.
    String(Symbol),
    /// An integer.
    Int(i32),
    /// A number with a point.
    Float(f64),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
    /// An identifier, or a path with dots.
    Path(Symbol),
    /// `[a, b]`.
    Array(Vec<MetaValue>),
    /// `{a: b}`.
    Object(Vec<(Symbol, MetaValue)>),
    /// Any other expression, as written.
    Other(Span),
}

/// One `@name(args)` or `@:name(args)`.
#[derive(Clone, PartialEq, Debug)]
pub struct MetaEntry {
    /// The name: `:native` for `@:native`, `author` for the run-time metadata `@author`.
    pub name: Symbol,
    /// The arguments.
    pub args: Vec<MetaValue>,
    /// The whole entry.
    pub span: Span,
}

/// A list of metadata entries, in source order. Cloning is cheap.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Meta {
    entries: Option<Arc<[MetaEntry]>>,
}

impl Meta {
    /// No metadata.
    pub const EMPTY: Meta = Meta { entries: None };

    /// These entries.
    pub fn new(entries: Vec<MetaEntry>) -> Meta {
        if entries.is_empty() { Meta::EMPTY } else { Meta { entries: Some(entries.into()) } }
    }

    /// All entries.
    pub fn iter(&self) -> impl Iterator<Item = &MetaEntry> {
        self.entries.as_deref().unwrap_or_default().iter()
    }

    /// Whether there is an entry of that name (with its colon: `:keep`).
    pub fn has(&self, name: Symbol) -> bool {
        self.iter().any(|entry| entry.name == name)
    }

    /// The first entry of that name.
    pub fn get(&self, name: Symbol) -> Option<&MetaEntry> {
        self.iter().find(|entry| entry.name == name)
    }

    /// All entries of that name.
    pub fn all(&self, name: Symbol) -> impl Iterator<Item = &MetaEntry> {
        self.iter().filter(move |entry| entry.name == name)
    }

    /// The first argument of the first entry of that name, if it is a string.
    pub fn string_arg(&self, name: Symbol) -> Option<Symbol> {
        if let MetaValue::String(text) = self.get(name)?.args.first()? { Some(*text) } else { None }
    }
}
